// Pages of a PDF as they were printed: every run of text where it stands and
// as wide as it was, and the rules. One point is --pt, which the pane sets, so
// that a page grows with it; on paper it is a point.

const FONT = '"Noto Sans CJK JP", "Noto Sans JP", "Hiragino Sans", "Yu Gothic", "Meiryo", sans-serif';

const measure = (() => {
  let context = null;
  return (text) => {
    if (!context) {
      context = document.createElement("canvas").getContext("2d");
      context.font = "100px " + FONT;
    }
    return context.measureText(text).width / 100;
  };
})();

// pageBlocks are the pages; a page has its size before it has its text.
function pageBlocks(doc) {
  return doc.pages.map((page) => ({
    start: page.at[0],
    end: page.at[1],
    class: "sheet",
    place: (e) => {
      e.style.setProperty("width", points(page.size[0]));
      e.style.setProperty("height", points(page.size[1]));
      e.setAttribute("role", "group");
      e.setAttribute("aria-label", `${t("page")} ${page.number}`);
    },
    fill: (e) => fillPage(e, doc, page),
  }));
}

// points is a length in tenths of a point as CSS.
function points(tenths) {
  return `calc(var(--pt) * ${tenths / 10})`;
}

function fillPage(parent, doc, page) {
  parent.append(rulesOf(page));
  for (const run of page.runs) {
    parent.append(runElement(doc, run));
  }
  parent.append(...signsOf(doc, page));
  parent.append(el("span", { class: "folio", "aria-hidden": "true" }, String(page.number)));
}

// signsOf are the signs of the values that begin on each line, in the margin,
// where they hide nothing.
function signsOf(doc, page) {
  const lines = [];
  let margin = page.size[0];
  for (const [start, end, x, y, w, h, down] of page.runs) {
    margin = Math.min(margin, x);
    const kinds = down ? [] : kindsBegun(doc, start, end);
    if (!kinds.length) continue;
    const middle = y + h / 2;
    let line = lines.find((l) => Math.abs(l.middle - middle) < h * 0.6);
    if (!line) lines.push((line = { middle, kinds: [] }));
    line.kinds.push(...kinds.map((kind) => [x, kind]));
  }
  return lines.map(({ middle, kinds }) => {
    const names = new Set(kinds.sort((a, b) => a[0] - b[0]).map(([, kind]) => kind));
    const e = el("span", { class: "signs", "aria-hidden": "true" });
    for (const kind of names) e.append(el("span", { class: "k-" + kind }, KINDS[kind] || STRUCTURE[kind]));
    e.style.setProperty("top", points(middle));
    e.style.setProperty("width", points(Math.max(margin - 90, 100)));
    return e;
  });
}

// kindsBegun are the kinds of the values and gaps that begin between two
// characters.
function kindsBegun(doc, start, end) {
  const kinds = [];
  for (let i = doc.segmentAt(start); i < doc.segments.length && doc.segments[i].start < end; i++) {
    const s = doc.segments[i];
    if (s.start < start) continue;
    if (s.owner >= 0 ? doc.values[s.owner].at === s.start && KINDS[s.kind] : s.kind === "unassigned") kinds.push(s.kind);
  }
  return kinds;
}

// rulesOf draws all rules as one path; hairlines are half a point.
function rulesOf(page) {
  const least = 5;
  const d = page.rules
    .map(([x, y, w, h]) => `M${x} ${y}h${Math.max(w, least)}v${Math.max(h, least)}h${-Math.max(w, least)}z`)
    .join("");
  return svg(
    "svg",
    { viewBox: `0 0 ${page.size[0]} ${page.size[1]}`, class: "rules", "aria-hidden": "true" },
    svg("path", { d }),
  );
}

function runElement(doc, [start, end, x, y, w, h, down]) {
  const e = el("span", { class: down ? "run down" : "run" });
  segmentsInto(e, doc, start, end);
  const size = down ? w : h,
    wide = down ? h : w;
  e.style.setProperty("left", points(x));
  e.style.setProperty("top", points(y));
  e.style.setProperty("font-size", points(size));
  const natural = (down ? end - start : measure(doc.slice(start, end))) * size;
  const stretch = natural > 0 && wide > 0 ? wide / natural : 1;
  if (Math.abs(stretch - 1) > 0.004)
    e.style.setProperty("transform", down ? `scaleY(${stretch.toFixed(4)})` : `scaleX(${stretch.toFixed(4)})`);
  return e;
}

// fit sets --pt so that the widest page fills the pane, within reason.
function fit(pane, doc, element) {
  if (!pane.clientWidth) return; // it is not shown
  const widest = Math.max(1, ...doc.pages.map((p) => p.size[0] / 10));
  const room = Math.max(200, pane.clientWidth - 24);
  element.style.setProperty("--pt", Math.min(room / widest, 1.9).toFixed(4) + "px");
}

// What a sheet of A4 or Letter leaves between its margins, in points.
const PAPER = [525, 705];

// fitPaper sets what one point is on paper, so that a page fills one sheet.
function fitPaper(doc, element) {
  const [width, height] = [0, 1].map((i) => Math.max(1, ...doc.pages.map((p) => p.size[i] / 10)));
  element.style.setProperty("--pt-paper", Math.min(1, PAPER[0] / width, PAPER[1] / height).toFixed(4) + "pt");
}
