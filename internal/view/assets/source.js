// The source text, as running text with its tables or as printed pages. It is
// made in blocks: those near the view at once, the others when there is time.

class SourcePane {
  constructor(doc, mode) {
    this.doc = doc;
    this.mode = mode;
    this.element = el("div", { class: `source ${mode}${mode === "running" && inColumns(doc) ? " columns" : ""}${doc.pages.length ? " from-pages" : ""}` });
    this.lit = []; // highlighted elements
    this.spans = []; // what is highlighted: starts and ends
    this.blocks = mode === "printed" ? pageBlocks(doc) : textBlocks(doc);
    for (const block of this.blocks) {
      block.element = el("div", { class: "block " + (block.class || "") });
      if (block.place) block.place(block.element);
      this.element.append(block.element);
    }
    if (!doc.hasText) this.element.append(el("p", { class: "note" }, t("text_missing")));
  }

  // begin makes the first blocks, watches for others to come into view, and
  // makes the rest in idle time.
  begin(scroller) {
    this.scroller = scroller;
    const watch = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) if (entry.isIntersecting) this.build(this.blockOf(entry.target));
      },
      { root: scroller, rootMargin: "1200px" },
    );
    for (const block of this.blocks) watch.observe(block.element);
    this.watch = watch;
    let at = 0;
    const some = (deadline) => {
      if (this.ended) return;
      const until = performance.now() + 12;
      while (at < this.blocks.length && (performance.now() < until || (deadline.timeRemaining && deadline.timeRemaining() > 4)))
        this.build(this.blocks[at++]);
      if (at < this.blocks.length) whenIdle(some);
    };
    whenIdle(some);
  }

  end() {
    this.ended = true;
    if (this.watch) this.watch.disconnect();
  }

  blockOf(element) {
    return this.blocks[Array.prototype.indexOf.call(this.element.children, element)];
  }

  build(block) {
    if (!block || block.built) return;
    block.built = true;
    if (this.watch) this.watch.unobserve(block.element);
    block.fill(block.element);
    block.element.classList.add("built");
    this.light(block.element);
  }

  buildAll() {
    for (const block of this.blocks) this.build(block);
  }

  // ensure builds the blocks that hold the characters from start to end.
  ensure(start, end) {
    for (const block of this.blocks) if (block.start < end && start < block.end) this.build(block);
  }

  // select highlights the characters of a value and gives their first element.
  select(i) {
    return this.lightSpans(i < 0 ? [] : this.doc.values[i].spans);
  }

  lightSpans(spans) {
    this.clear();
    this.spans = spans;
    for (const [start, end] of spans) this.ensure(start, Math.min(end, start + 4000));
    this.light(this.element);
    return this.lit[0] || null;
  }

  // light marks what is highlighted below a parent.
  light(parent) {
    if (!this.spans.length) return;
    for (const e of parent.querySelectorAll("[data-s]")) {
      const s = Number(e.dataset.s);
      if (!this.spans.some(([start, end]) => start <= s && s < end)) continue;
      e.classList.add("on");
      this.lit.push(e);
    }
  }

  clear() {
    for (const e of this.lit) {
      e.classList.remove("on");
      e.removeAttribute("tabindex");
    }
    this.lit = [];
    this.spans = [];
  }

  // reveal scrolls the pane, not the page, until an element is in its middle.
  reveal(e) {
    if (!e) return;
    const pane = this.scroller.getBoundingClientRect(),
      box = e.getBoundingClientRect();
    if (box.top < pane.top + 40 || box.bottom > pane.bottom - 40) {
      this.scroller.scrollTop += box.top - pane.top - pane.height / 3;
    }
    if (box.left < pane.left || box.right > pane.right) this.scroller.scrollLeft += box.left - pane.left - 40;
  }
}

// segmentsInto appends the characters from start to end as one element a
// segment. data-s is the offset where it begins, data-v its value.
function segmentsInto(parent, doc, start, end) {
  if (start >= end) return;
  for (let i = doc.segmentAt(start); i < doc.segments.length && doc.segments[i].start < end; i++) {
    const s = doc.segments[i],
      from = Math.max(s.start, start),
      to = Math.min(s.end, end);
    const e = el("span", { class: "s k-" + s.kind, "data-s": from });
    if (s.owner >= 0) {
      e.dataset.v = s.owner;
      if (KINDS[s.kind] && doc.values[s.owner].at === from) e.dataset.sign = KINDS[s.kind];
    } else if (s.kind === "unassigned" && from === s.start) e.dataset.sign = STRUCTURE.unassigned;
    put(e, doc.slice(from, to));
    parent.append(e);
  }
}

// inColumns reports whether a text keeps its columns apart by spaces, as
// extractors do that keep the layout: it is shown in letters of one width.
function inColumns(doc) {
  const lines = doc.text
    .slice(0, 40000)
    .split("\n")
    .filter((l) => l.trim());
  return lines.filter((l) => /\S {3,}\S/.test(l)).length * 8 > lines.length;
}

// The most characters of a block of running text, and from how many on it ends
// at a line's end.
const BLOCK_MOST = 4000,
  BLOCK_ENOUGH = 1200;

// textBlocks divides the text at tables, pages and line ends.
function textBlocks(doc) {
  const blocks = [];
  let at = 0;
  for (const grid of doc.grids) {
    if (grid.at[0] < at) continue;
    runningBlocks(doc, at, grid.at[0], blocks);
    blocks.push({ start: grid.at[0], end: grid.at[1], class: "grid", fill: (e) => fillGrid(e, doc, grid) });
    at = grid.at[1];
  }
  runningBlocks(doc, at, doc.length, blocks);
  return blocks;
}

function runningBlocks(doc, start, end, blocks) {
  const pages = new Map(doc.pages.map((p) => [p.at[0], p.number]));
  let from = start;
  for (let i = start; i <= end; i++) {
    const length = i - from;
    const lineEnd = i > from && doc.slice(i - 1, i) === "\n";
    if (i === end || pages.has(i) || (length >= BLOCK_ENOUGH && lineEnd) || length >= BLOCK_MOST) {
      if (length > 0) pushRunning(doc, from, i, pages.get(from), blocks);
      from = i;
    }
  }
}

function pushRunning(doc, start, end, page, blocks) {
  blocks.push({
    start,
    end,
    class: "running",
    fill: (e) => {
      if (page > 1) e.append(el("div", { class: "page-break", "aria-hidden": "true" }, `${t("page")} ${page}`));
      const p = el("div", { class: "lines" });
      segmentsInto(p, doc, start, end);
      e.append(p);
    },
  });
}

// fillGrid makes a table. What stands between its cells, such as a page number
// where it goes over pages, comes below it: nothing is lost.
function fillGrid(parent, doc, grid) {
  const body = el("tbody"),
    rows = [];
  const inCells = [];
  for (const cell of grid.cells) {
    const [row, , rowspan, colspan] = cell.at;
    while (rows.length <= row) rows.push(body.appendChild(el("tr")));
    const td = el("td", { rowspan: rowspan > 1 ? rowspan : null, colspan: colspan > 1 ? colspan : null });
    for (const [start, end] of cell.lines) {
      const line = el("div", { class: "line" });
      segmentsInto(line, doc, start, end);
      td.append(line);
      inCells.push([start, end]);
    }
    rows[row].append(td);
  }
  parent.append(el("table", { class: "grid" }, body));
  inCells.sort((a, b) => a[0] - b[0]);
  const rest = el("div", { class: "lines rest" });
  let at = grid.at[0];
  for (const [start, end] of [...inCells, [grid.at[1], grid.at[1]]]) {
    if (start > at && printed(doc.slice(at, start))) segmentsInto(rest, doc, at, start);
    at = Math.max(at, end);
  }
  if (rest.childNodes.length) parent.append(rest);
}

// offsetOf is the offset in the source of a point of the document tree, as a
// selection gives it; minus one where it lies in no source text.
function offsetOf(node, offset) {
  const holder = (
    node.nodeType === Node.TEXT_NODE ? node.parentElement : node.childNodes[offset] ? elementOf(node.childNodes[offset]) : node
  )?.closest?.("[data-s]");
  if (!holder) return -1;
  const range = document.createRange();
  range.setStart(holder, 0);
  try {
    range.setEnd(node, offset);
  } catch {
    return -1;
  }
  return Number(holder.dataset.s) + Array.from(range.toString()).length;
}

function elementOf(node) {
  return node.nodeType === Node.ELEMENT_NODE
    ? node.matches("[data-s]")
      ? node
      : node.querySelector("[data-s]") || node
    : node.parentElement;
}
