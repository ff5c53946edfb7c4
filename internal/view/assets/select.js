// Choosing a value: by click, key, link or address, in the source or in the
// record; the other side follows.

const view = {
  index: null,
  doc: null,
  source: null,
  recordPane: null,
  sourceScroller: null,
  recordScroller: null,
  path: "",
  value: -1,
  clicked: -1,
  gap: -1,
  diagnostic: -1,
  off: new Set(),
  step: "value",
  mode: "",
  chosenMode: "",
};

// What stands in the title stands for these.
const DERIVED_FROM = {
  "/minutes/council": "/minutes/title",
  "/minutes/session_number": "/minutes/title",
  "/minutes/document_kind": "/minutes/title",
  "/minutes/sessions": "/minutes/title",
};

// valueFor is the value that shows a path in the source: its own, the first
// of its parts, or the one that it was derived from.
function valueFor(doc, path) {
  const own = doc.byPath.get(DERIVED_FROM[path] || path);
  if (own !== undefined) return own;
  return doc.values.findIndex((v) => v.path.startsWith(path + "/"));
}

// choose selects a path. focus says where the keyboard goes: row, source, or
// nowhere.
function choose(path, focus) {
  const { doc } = view;
  view.path = path;
  view.value = valueFor(doc, path);
  view.clicked = -1;
  const row = lightRow(path);
  const first = view.source.select(view.value);
  view.source.reveal(first);
  show(focus === "source" ? "source" : focus === "row" ? "record" : null);
  bringUp();
  if (row) revealRow(row);
  setAddress(path);
  if (focus === "source" && first) focusOn(first);
  if (focus === "row" && row) (row.querySelector("a.go") || row).focus({ preventScroll: true });
  announce(path);
  refreshActions();
}

// chooseAnew marks what was chosen in a record that was changed: what has its
// path now, or what it was part of.
function chooseAnew(focused) {
  if (!view.path) return;
  view.path = nearest(view.path);
  view.value = valueFor(view.doc, view.path);
  view.source.select(view.value);
  const row = lightRow(view.path);
  if (focused && row) (row.querySelector("a.go") || row).focus({ preventScroll: true });
}

// bringUp scrolls the page until both panes are in view.
function bringUp() {
  const box = document.querySelector(".workspace").getBoundingClientRect();
  const head = document.querySelector(".bar").offsetHeight;
  if (box.bottom > innerHeight + 4 || box.top < 0)
    scrollBy({ top: Math.min(box.top - head - 4, box.bottom - innerHeight + 4), behavior: "instant" });
}

// lightRow marks the row of a path, or of what it is part of.
function lightRow(path) {
  for (const e of view.recordPane.querySelectorAll(".row.on")) e.classList.remove("on");
  const keys = keysOf(path);
  for (; keys.length; keys.pop()) {
    const p = CSS.escape(pointer(keys));
    const row = view.recordPane.querySelector(`[data-p="${p}"]`);
    if (!row) continue;
    row.classList.add("on");
    return row;
  }
  return null;
}

function revealRow(row) {
  const pane = view.recordScroller.getBoundingClientRect(),
    box = row.getBoundingClientRect();
  if (box.top < pane.top + 30 || box.bottom > pane.bottom - 30)
    view.recordScroller.scrollTop += box.top - pane.top - pane.height / 3;
}

function focusOn(e) {
  e.setAttribute("tabindex", "-1");
  e.focus({ preventScroll: true });
}

// setAddress makes the address that of the value, without a new entry in the
// history for every step.
function setAddress(path) {
  const address = hrefOf(view.doc, path);
  if (location.hash !== address) history.replaceState(null, "", address);
}

function announce(path) {
  const value = at(view.doc.record, path);
  const text = isText(value) ? value.text : value === null ? t("null") : typeof value === "object" ? "" : String(value);
  const page = isText(value) && value.spans && value.spans[0] ? value.spans[0].page : 0;
  say(`${nameOf(path)} ${cut(text, 120)}${page ? ` ${t("page")} ${page}` : ""}`);
}

function say(text) {
  document.getElementById("live").textContent = text;
}

// clickSource chooses the innermost value at a click; a second click on it the
// value around it.
function clickSource(event) {
  if (!getSelection().isCollapsed) return;
  const e = event.target.closest("[data-v]");
  if (!e) return clickGap(event.target.closest(".k-unassigned[data-s]"));
  const owner = Number(e.dataset.v);
  const outer = view.clicked === owner && view.value >= 0 ? view.doc.outer(view.value) : -1;
  choose(view.doc.values[outer >= 0 ? outer : owner].path);
  show("record");
  view.clicked = owner;
}

function clickGap(e) {
  if (!e) return;
  const i = view.doc.gaps.findIndex((g) => g.start <= Number(e.dataset.s) && Number(e.dataset.s) < g.end);
  if (i >= 0) chooseGap(i);
}

// clickRecord chooses the row that was clicked, by mouse or touch.
function clickRecord(event) {
  const gap = event.target.closest("[data-gap]"),
    diagnostic = event.target.closest("[data-diagnostic]");
  if (gap) return chooseGap(Number(gap.dataset.gap));
  if (diagnostic) return chooseDiagnostic(Number(diagnostic.dataset.diagnostic));
  if (event.target.closest("button, a, input, select, textarea, summary") || !getSelection().isCollapsed) return;
  const row = event.target.closest("[data-p]");
  if (!row) return;
  choose(row.dataset.p);
  show("source");
}

function chooseGap(i) {
  const gap = view.doc.gaps[i];
  if (!gap) return;
  view.gap = i;
  view.value = -1;
  view.path = "";
  for (const e of view.recordPane.querySelectorAll(".row.on")) e.classList.remove("on");
  const first = view.source.lightSpans([[gap.start, gap.end]]);
  show("source");
  bringUp();
  view.source.reveal(first);
  if (first) focusOn(first);
  say(`${t("unassigned")} ${i + 1} / ${view.doc.gaps.length} ${cut(view.doc.gapText(gap, 200), 120)}`);
  refreshActions();
}

function chooseDiagnostic(i) {
  const d = view.doc.record.diagnostics[i];
  if (!d) return;
  view.diagnostic = i;
  if (d.code === "unassigned" && d.spans && d.spans[0]) {
    const gap = view.doc.gaps.findIndex((g) => g.start <= d.spans[0].start && d.spans[0].start < g.end);
    if (gap >= 0) return chooseGap(gap);
  }
  const path = d.path && at(view.doc.record, d.path) !== undefined ? d.path : nearest(d.path || "");
  if (path) choose(path, "row");
  say(`${word("enum", d.severity)} ${word("code", d.code)} ${el("p", {}, saidOf(view.doc, d)).textContent}`);
}

// nearest is the innermost part of a path that is there.
function nearest(path) {
  const keys = keysOf(path);
  while (keys.length && at(view.doc.record, pointer(keys)) === undefined) keys.pop();
  return pointer(keys);
}

// step goes to the next or previous of what the reader walks through.
function step(what, by) {
  const { doc } = view;
  if (what === "gap") return chooseGap(around(view.gap, doc.gaps.length, by));
  if (what === "diagnostic") return chooseDiagnostic(around(view.diagnostic, doc.record.diagnostics.length, by));
  if (what === "missing") {
    const list = missingIn(doc);
    return list.length ? choose(list[around(list.indexOf(view.path), list.length, by)], "row") : undefined;
  }
  let list = doc.order.filter((i) => !view.off.has(doc.values[i].kind));
  if (what === "unchecked") list = list.filter((i) => !doc.checked.has(doc.values[i].path));
  if (!list.length) return;
  choose(doc.values[list[nextIn(list, by)]].path, document.activeElement?.closest(".source-pane") ? "source" : "row");
}

function around(i, count, by) {
  if (i < 0) return by > 0 ? 0 : count - 1;
  return (i + by + count) % count;
}

// nextIn is the place in a list of values behind or before the chosen one.
function nextIn(list, by) {
  const here = list.indexOf(view.value);
  if (here >= 0) return around(here, list.length, by);
  if (view.value < 0) return by > 0 ? 0 : list.length - 1;
  const place = view.doc.order.indexOf(view.value);
  const behind = list.findIndex((i) => view.doc.order.indexOf(i) > place);
  return by > 0 ? Math.max(behind, 0) : around(behind < 0 ? 0 : behind, list.length, -1);
}

function clearChoice() {
  view.source.clear();
  for (const e of view.recordPane.querySelectorAll(".row.on")) e.classList.remove("on");
  view.value = -1;
  view.path = "";
  refreshActions();
}

// settlePane brings what is chosen into view in a pane that was not shown when
// it was chosen.
function settlePane(pane) {
  if (pane === "source" && view.mode === "printed") fit(view.sourceScroller, view.doc, view.source.element);
  if (pane === "source") view.source.reveal(view.source.lit[0]);
  const row = pane === "record" && view.recordPane.querySelector(".row.on");
  if (row) revealRow(row);
}

// show brings a pane to the front where there is room for one alone.
function show(pane) {
  if (pane) document.querySelector(".workspace").dataset.show = pane;
  if (pane) settlePane(pane);
  for (const b of document.querySelectorAll("[data-pane]"))
    b.setAttribute("aria-pressed", String(b.dataset.pane === document.querySelector(".workspace").dataset.show));
}
