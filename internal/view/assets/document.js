// A document of the page: its record, its source text, and what every
// character of that is.

const index = readBlock("index-data") || [];
const server = readBlock("server");
const opened = new Map(); // number → Doc

// open gives document n, loading it if need be.
async function open(n) {
  if (!opened.has(n)) opened.set(n, new Doc(n, await load(n)));
  return opened.get(n);
}

// load reads the block of document n, or asks the server for it.
async function load(n) {
  const block = readBlock("document-" + n);
  if (block) return block;
  const answer = await fetch(`document/${n}`, { headers: { "X-Giji-Token": server.token } });
  if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
  return answer.json();
}

class Doc {
  constructor(number, data) {
    this.number = number;
    this.id = data.id;
    this.hasText = data.text !== null;
    this.text = data.text ?? "";
    this.pairs = /[\ud800-\udbff]/.test(this.text) ? Array.from(this.text) : null;
    this.length = this.pairs ? this.pairs.length : this.text.length;
    this.pages = data.pages;
    this.grids = data.grids;
    this.pieces = data.pieces;
    this.checked = new Set();
    this.history = [];
    this.future = [];
    this.dirty = false;
    this.kept = true; // whether the browser has a draft of what was changed
    this.boxes = boxesIn(data.record);
    this.read(data.record);
    if (data.corrected) this.take(data.corrected);
  }

  // take takes over a correction that was saved; what was read can be had back
  // by undoing it.
  take({ record, checked }) {
    this.checked = new Set(checked);
    this.history.push({ record: this.record, move: null, dropped: [], marked: null });
    this.read(record);
  }

  // slice is the text between two offsets in code points.
  slice(start, end) {
    return this.pairs ? this.pairs.slice(start, end).join("") : this.text.slice(start, end);
  }

  // read takes a record over and finds its values in the source.
  read(record) {
    this.record = record;
    this.values = valuesIn(record, this.hasText ? this.length : Infinity);
    this.byPath = new Map(this.values.map((v, i) => [v.path, i]));
    this.order = this.values
      .map((_, i) => i)
      .filter((i) => this.values[i].at >= 0)
      .sort((a, b) => this.values[a].at - this.values[b].at || this.values[b].length - this.values[a].length || a - b);
    this.segments = this.divide();
    this.gaps = this.findGaps();
  }

  // divide cuts the text into runs of one owner (the innermost value, or
  // minus one) and one kind, and where spans begin and end.
  divide() {
    const owner = this.paintOwners();
    const kinds = this.paintKinds();
    this.blankEdges(owner, kinds);
    const edge = this.edges();
    const segments = [];
    for (let i = 0; i < this.length;) {
      let end = i + 1;
      while (end < this.length && !edge[end] && owner[end] === owner[i] && (owner[i] >= 0 || kinds[end] === kinds[i])) end++;
      segments.push({
        start: i,
        end,
        owner: owner[i],
        kind: owner[i] >= 0 ? this.values[owner[i]].kind : KIND_NAMES[kinds[i]],
      });
      i = end;
    }
    return segments;
  }

  // edges marks where spans begin and end, so that every span is made of whole
  // segments.
  edges() {
    const edge = new Uint8Array(this.length + 1);
    for (const v of this.values) for (const [start, end] of v.spans) edge[start] = edge[end] = 1;
    return edge;
  }

  // blankEdges takes white space around gaps, line ends with the indents behind
  // them, and lines of blanks out of what they stand in: nothing is said or
  // lost there.
  blankEdges(owner, kinds) {
    const isGap = (i) => i >= 0 && i < this.length && owner[i] < 0 && kinds[i] === 0;
    for (const found of this.text.matchAll(/[\s\u3000]+/gu)) {
      const start = this.pairs ? this.pointsAt(found.index) : found.index,
        end = start + found[0].length;
      const lineEnd = /[\r\n\f]/.test(found[0]),
        blankLine = /\n[^\n]*\n/.test(found[0]);
      for (let i = start; i < end; i++) {
        if (blankLine || (owner[i] >= 0 ? lineEnd : kinds[i] === 0 && (lineEnd || !isGap(start - 1) || !isGap(end)))) {
          owner[i] = -1;
          kinds[i] = BLANK;
        }
      }
    }
  }

  // pointsAt is an index in the string as an offset in code points. Asked in
  // order, it goes over the text once.
  pointsAt(index) {
    if (!this.walked || this.walked.index > index) this.walked = { index: 0, points: 0 };
    const w = this.walked;
    while (w.index < index) {
      w.index += this.pairs[w.points].length;
      w.points++;
    }
    return w.points;
  }

  // paintOwners paints the longest values first, so that what is on top is the
  // innermost.
  paintOwners() {
    const owner = new Int32Array(this.length).fill(-1);
    const order = this.values.map((_, i) => i).sort((a, b) => this.values[b].length - this.values[a].length || a - b);
    for (const i of order) for (const [start, end] of this.values[i].spans) owner.fill(i, start, end);
    return owner;
  }

  // paintKinds gives every character the kind of its piece. Without pieces
  // only the gaps are known.
  paintKinds() {
    const kinds = new Uint8Array(this.length).fill(this.pieces ? 0 : KIND_NAMES.indexOf("unknown"));
    for (let i = 0; this.pieces && i < this.pieces.length; i += 2) {
      const end = i + 2 < this.pieces.length ? this.pieces[i + 2] : this.length;
      const kind = KIND_NAMES.indexOf(this.pieces[i + 1]);
      kinds.fill(kind < 0 ? 0 : kind, this.pieces[i], end); // what was a value and is none any more is a gap
    }
    if (!this.pieces) {
      const gap = KIND_NAMES.indexOf("unassigned");
      for (const u of this.record.unassigned) for (const s of u.spans || []) kinds.fill(gap, s.start, s.end);
    }
    return kinds;
  }

  // findGaps are the runs of text that belong to nothing, over line ends.
  // Without the source the record knows them.
  findGaps() {
    if (!this.hasText) return this.record.unassigned.map((u) => ({ ...u.spans?.[0], text: u.text }));
    const gaps = [];
    let open = null;
    for (const s of this.segments) {
      if (s.kind === "unassigned") {
        if (open) open.end = s.end;
        else gaps.push((open = { start: s.start, end: s.end }));
      } else if (s.kind !== "blank") open = null;
    }
    return gaps;
  }

  // gapText is how a gap begins; most is the most of it that is wanted.
  gapText(gap, most) {
    return (gap.text ?? this.slice(gap.start, Math.min(gap.end, gap.start + most))).trim();
  }

  // extent is how many characters the source has, whether they are here or not.
  extent() {
    return this.hasText ? this.length : this.record.source.characters;
  }

  // coverage is the share of the printed characters that are placed, as after
  // corrections.
  coverage() {
    let all = 0,
      lost = 0;
    for (const s of this.segments) {
      const n = printed(this.slice(s.start, s.end));
      all += n;
      if (s.kind === "unassigned") lost += n;
    }
    return all ? Math.floor(((all - lost) / all) * 1e6) / 1e6 : 1;
  }

  // segmentAt is the index of the segment that holds an offset.
  segmentAt(offset) {
    let low = 0,
      high = this.segments.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.segments[middle].end <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  // pageAt is the number of the page that holds an offset; 0 where not known.
  pageAt(offset) {
    for (const p of this.pages) if (p.at[0] <= offset && offset < p.at[1]) return p.number;
    return 0;
  }

  // outer is the value around a value; minus one for none.
  outer(i) {
    const keys = keysOf(this.values[i].path);
    while (keys.pop() !== undefined && keys.length) {
      const found = this.byPath.get(pointer(keys));
      if (found !== undefined) return found;
    }
    return -1;
  }

  title() {
    const m = this.record.minutes;
    const session = m.session_number === null ? "" : `（第${m.session_number}回）`;
    return m.council
      ? m.council + session
      : m.title
        ? m.title.text
        : this.record.source.name || this.id || `${t("document")} ${this.number + 1}`;
  }
}

// Kinds as numbers: what stands first is the value of a character that no
// piece names.
const KIND_NAMES = ["unassigned", "label", "heading", "number", "mark", "furniture", "note", "unknown", "blank"];
const BLANK = KIND_NAMES.indexOf("blank");

// printed counts the characters that are no white space.
function printed(text) {
  let n = 0;
  for (const c of text) if (!/[\s\u3000]/u.test(c)) n++;
  return n;
}

// valuesIn are the values of a record that stand in the source, outer ones
// before their parts.
function valuesIn(record, length) {
  const values = [];
  const walk = (value, keys) => {
    if (value === null || typeof value !== "object") return;
    if (!Array.isArray(value) && (isText(value) || value.spans)) values.push(newValue(value, keys, length));
    for (const [key, inner] of Object.entries(value)) if (key !== "spans") walk(inner, [...keys, key]);
  };
  for (const root of ["minutes", "incidents", "records"]) walk(record[root], [root]);
  return values;
}

// boxesIn are the boxes of all spans of a record, by their characters.
function boxesIn(record) {
  const boxes = new Map();
  const walk = (value) => {
    if (value === null || typeof value !== "object") return;
    for (const s of value.spans || []) if (s.bbox) boxes.set(s.start + "-" + s.end, s.bbox);
    for (const [key, inner] of Object.entries(value)) if (key !== "spans") walk(inner);
  };
  walk(record);
  return boxes;
}

// newValue notes where a value stands; spans beyond the text are cut to it.
function newValue(value, keys, length) {
  const spans = [];
  let sum = 0;
  for (const s of value.spans || []) {
    const start = Math.max(0, Math.min(s.start, length)),
      end = Math.max(0, Math.min(s.end, length));
    if (start < end) spans.push([start, end]);
    sum += Math.max(0, end - start);
  }
  return { path: pointer(keys), kind: kindOf(keys), spans, length: sum, at: spans.length ? spans[0][0] : -1 };
}
