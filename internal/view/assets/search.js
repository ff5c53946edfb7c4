// Search in the source and in the record. Width, case and white space do not
// matter: ＷＥＢ 会議 finds Web会議, over line ends too.

const found = { query: "", doc: null, hits: [], rows: [], at: -1 };

// foldedOf is the text of a document as it is searched, and the offset of each
// of its characters.
function foldedOf(doc) {
  if (doc.folded) return doc.folded;
  const chars = [],
    offsets = [];
  let i = 0;
  for (const c of doc.text) {
    for (const f of c.normalize("NFKC").toLowerCase()) {
      if (/[\s\u3000]/u.test(f)) continue;
      for (let unit = 0; unit < f.length; unit++) {
        chars.push(f[unit]);
        offsets.push(i);
      }
    }
    i++;
  }
  doc.folded = { text: chars.join(""), offsets };
  return doc.folded;
}

function fold(query) {
  return query
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\u3000]/gu, "");
}

// The most hits that are counted.
const MOST_HITS = 2000;

function search(query) {
  const { doc } = view;
  found.query = query;
  found.doc = doc;
  found.hits = [];
  found.at = -1;
  const wanted = fold(query);
  if (wanted) {
    const { text, offsets } = foldedOf(doc);
    for (let i = text.indexOf(wanted); i >= 0 && found.hits.length < MOST_HITS; i = text.indexOf(wanted, i + wanted.length)) {
      found.hits.push([offsets[i], offsets[i + wanted.length - 1] + 1]);
    }
  }
  markRows(wanted);
  goToHit(1);
}

// markRows marks the rows whose words hold what is searched: a value may be
// written otherwise than the source has it.
function markRows(wanted) {
  found.rows = [];
  for (const row of view.recordPane.querySelectorAll(".row")) {
    const hit = wanted !== "" && fold(row.textContent).includes(wanted);
    row.classList.toggle("hit", hit);
    if (hit) found.rows.push(row);
  }
}

// goToHit goes to the next hit in the source; where it has none, in the values.
function goToHit(by) {
  const status = document.getElementById("hits");
  if (window.CSS && CSS.highlights) CSS.highlights.clear();
  const count = found.hits.length || found.rows.length;
  if (!count) {
    status.textContent = found.query ? `0 ${t("hits")}` : "";
    return;
  }
  found.at = around(found.at, count, by);
  status.textContent = `${found.at + 1} / ${count} ${t("hits")}${found.hits.length ? "" : ` (${t("in_values")})`}`;
  if (!found.hits.length) {
    show("record");
    return revealRow(found.rows[found.at]);
  }
  const [start, end] = found.hits[found.at];
  view.source.ensure(start, end);
  const ranges = rangesOf(view.source.element, start, end);
  if (!ranges.length) return;
  if (window.CSS && CSS.highlights) CSS.highlights.set("found", new Highlight(...ranges));
  show("source");
  view.source.reveal(ranges[0].startContainer.parentElement);
  if (found.rows.length) revealRow(found.rows[0]);
}

// rangesOf are the ranges of the document tree that show the characters from
// start to end.
function rangesOf(root, start, end) {
  const ranges = [];
  for (const e of root.querySelectorAll("[data-s]")) {
    const from = Number(e.dataset.s);
    if (from >= end) continue;
    const length = Array.from(e.textContent).length;
    if (from + length <= start) continue;
    const range = rangeIn(e, Math.max(0, start - from), Math.min(length, end - from));
    if (range) ranges.push(range);
  }
  return ranges;
}

// rangeIn is the range of the code points from and to inside an element.
function rangeIn(e, from, to) {
  const range = document.createRange();
  const walker = document.createTreeWalker(e, NodeFilter.SHOW_TEXT);
  let at = 0,
    begun = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const chars = Array.from(node.data);
    const units = (n) => chars.slice(0, n).join("").length;
    if (!begun && from < at + chars.length) {
      range.setStart(node, units(from - at));
      begun = true;
    }
    if (begun && to <= at + chars.length) {
      range.setEnd(node, units(to - at));
      return range;
    }
    at += chars.length;
  }
  return null;
}
