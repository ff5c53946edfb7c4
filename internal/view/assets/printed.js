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

// signsOf are the signs of the values that begin on each line, in its margin,
// where they hide nothing: left of a line, above one that runs downwards.
function signsOf(doc, page) {
  const room = new Room(page);
  return [false, true].flatMap((down) => signGroups(doc, page, down, room).map(signElement));
}

// How much room a sign takes along its line, and how large its letter is.
const SIGN_ROOM = 150,
  SIGN_SIZE = 75;

// signGroups are signs that stand beside each other: those of a line in the
// margin, and those of a later column before it, where there is room.
function signGroups(doc, page, down, room) {
  const groups = [];
  let margin = page.size[down ? 1 : 0];
  for (const run of page.runs) {
    if (Boolean(run[6]) !== down) continue;
    const [start, end, x, y, w, h] = run;
    const [from, side, thick] = down ? [y, x, w] : [x, y, h];
    margin = Math.min(margin, from);
    const kinds = kindsBegun(doc, start, end);
    if (!kinds.length) continue;
    const middle = side + thick / 2,
      wide = new Set(kinds).size * SIGN_ROOM;
    const free = (begin) => room.free(...turned(down, begin, side, from, side + thick));
    if (!free(0) && free(from - wide)) {
      groups.push({ down, middle, from: from - wide, room: wide - 20, kinds: kinds.map((kind) => [from, kind]) });
      continue;
    }
    let group = groups.find((g) => g.from === undefined && Math.abs(g.middle - middle) < thick * 0.6);
    if (!group) groups.push((group = { down, middle, kinds: [] }));
    group.kinds.push(...kinds.map((kind) => [from, kind]));
  }
  return groups.map((g) => (g.from === undefined ? { ...g, from: 40, room: Math.max(margin - 90, 100) } : g));
}

// turned are two corners of a box, from along and across a line to right and
// down.
function turned(down, along0, across0, along1, across1) {
  return down ? [across0, along0, across1, along1] : [along0, across0, along1, across1];
}

// signElement makes the signs of a group, smaller where they are many.
function signElement({ down, middle, from, room, kinds }) {
  const names = new Set(kinds.sort((a, b) => a[0] - b[0]).map(([, kind]) => kind));
  const e = el("span", { class: down ? "signs down" : "signs", "aria-hidden": "true" });
  for (const kind of names) e.append(el("span", { class: "k-" + kind }, KINDS[kind] || STRUCTURE[kind]));
  e.style.setProperty("--middle", points(middle));
  e.style.setProperty("--from", points(from));
  e.style.setProperty("--room", points(room));
  e.style.setProperty("--size", points(Math.min(SIGN_SIZE, (room / names.size - 10) / 1.7)));
  return e;
}

// Room knows where on a page something is printed, by squares of four points,
// larger ones where the page is large.
class Room {
  constructor(page) {
    this.square = Math.max(40, ...page.size.map((s) => s / 500));
    this.wide = Math.ceil(page.size[0] / this.square);
    this.high = Math.ceil(page.size[1] / this.square);
    this.taken = new Uint8Array(this.wide * this.high);
    for (const [, , x, y, w, h] of page.runs) this.rows(x, y, x + w, y + h, (from, to) => this.taken.fill(1, from, to));
    for (const [x, y, w, h] of page.rules) this.rows(x, y, x + w, y + h, (from, to) => this.taken.fill(1, from, to));
  }

  // free reports whether nothing is printed between two corners.
  free(x0, y0, x1, y1) {
    let none = x0 >= 0 && y0 >= 0;
    this.rows(x0, y0, x1, y1, (from, to) => {
      none &&= !this.taken.subarray(from, to).includes(1);
    });
    return none;
  }

  // rows visits the rows of squares between two corners; what only touches one
  // is not in it.
  rows(x0, y0, x1, y1, visit) {
    const of = (v, most, round) => Math.min(Math.max(round(v / this.square), 0), most);
    const [left, right] = [of(x0 + 5, this.wide, Math.floor), of(x1 - 5, this.wide, Math.ceil)];
    for (let row = of(y0 + 5, this.high, Math.floor); row < of(y1 - 5, this.high, Math.ceil); row++)
      if (left < right) visit(row * this.wide + left, row * this.wide + right);
  }
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
