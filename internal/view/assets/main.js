// Putting the page together.

const app = document.getElementById("app");

function frame(...children) {
  document.documentElement.lang = settings.language ? "en" : "ja";
  app.replaceChildren(...children, el("div", { id: "live", class: "live", role: "status", "aria-live": "polite" }));
  performance.mark("giji-shown"); // for who measures
}

// showIndex is the view of all documents.
function showIndex() {
  leaveDocument();
  document.title = `${t("app")} (${index.length})`;
  view.index = new IndexView();
  frame(bar(el("strong", {}, t("index"))), view.index.element);
}

function leaveDocument() {
  hideTip();
  closeEditor();
  if (view.source) view.source.end();
  view.doc = view.source = view.recordPane = null;
}

// showDocument is the view of one document.
async function showDocument(n, path) {
  leaveDocument();
  view.index = null;
  const doc = await openDraft(n);
  view.doc = doc;
  view.gap = view.diagnostic = -1;
  view.mode = modeFor(doc);
  document.title = doc.title() === "" ? "giji" : cut(doc.title(), 100);
  view.sourceScroller = el("div", {
    class: "pane source-pane",
    role: "region",
    "aria-label": t("source_text"),
    tabindex: 0,
    onclick: clickSource,
    onpointerover: tipAt,
    onpointerleave: hideTip,
    onscroll: hideTip,
  });
  view.recordScroller = el("div", {
    class: "pane record-pane",
    role: "region",
    "aria-label": t("record"),
    tabindex: 0,
    onclick: clickRecord,
  });
  const first = overview(doc);
  first.addEventListener("click", (e) => {
    if (e.target.closest("[data-gap], [data-diagnostic]")) clickRecord(e);
  });
  const workspace = el(
    "div",
    { class: "workspace", "data-show": "record" },
    el("div", { class: "side" }, sourceHead(doc), view.sourceScroller),
    el("div", { class: "side" }, recordHead(), view.recordScroller),
  );
  frame(documentBar(doc), el("main", { id: "main" }, first, legend(doc), paneSwitch(), workspace));
  fillRecord();
  fillSource();
  applyFilter();
  show(null);
  updateProgress();
  refreshActions();
  if (path) choose(path, null);
}

// modeFor is how the source is shown: as the reader chose, else as printed
// where a page is wide enough to be read.
function modeFor(doc) {
  if (!doc.pages.length) return "running";
  return view.chosenMode || (innerWidth > 700 ? "printed" : "running");
}

function fillRecord() {
  view.recordPane = recordPane(view.doc);
  view.recordScroller.replaceChildren(view.recordPane);
  markRows(fold(found.query));
}

function fillSource() {
  if (view.source) view.source.end();
  view.source = new SourcePane(view.doc, view.mode);
  view.sourceScroller.replaceChildren(view.source.element);
  if (view.mode === "printed") fit(view.sourceScroller, view.doc, view.source.element);
  view.source.begin(view.sourceScroller);
}

// refresh shows a record that was changed, where the reader was.
function refresh() {
  const places = [view.recordScroller.scrollTop, view.sourceScroller.scrollTop];
  const focused = view.recordScroller.contains(document.activeElement);
  document.querySelector(".overview").replaceWith(withClicks(overview(view.doc)));
  fillRecord();
  fillSource();
  view.source.buildAll();
  applyFilter();
  [view.recordScroller.scrollTop, view.sourceScroller.scrollTop] = places;
  chooseAnew(focused);
  updateProgress();
  refreshActions();
}

function withClicks(first) {
  first.addEventListener("click", (e) => {
    if (e.target.closest("[data-gap], [data-diagnostic]")) clickRecord(e);
  });
  return first;
}

function refreshActions() {
  if (!view.doc) return;
  document.getElementById("undo").disabled = !view.doc.history.length;
  document.getElementById("redo").disabled = !view.doc.future.length;
}

// route shows what the address names: the index, a document, a value of it.
function route() {
  const hash = decodeHash(location.hash);
  const named = /^#(\d*)(\/.*)?$/.exec(hash);
  if (!index.length) return frame(bar());
  if (!named || (named[1] === "" && !named[2])) {
    if (index.length > 1) return showIndex();
    return showDocument(0, "");
  }
  const n = named[1] ? Number(named[1]) - 1 : view.doc ? view.doc.number : 0;
  const path = named[2] === "/" ? "" : named[2] || "";
  return showDocument(Math.min(Math.max(n, 0), index.length - 1), path);
}

function decodeHash(hash) {
  try {
    return decodeURI(hash);
  } catch {
    return hash;
  }
}

// follow goes to the value of a changed address without making the view anew
// where it is the same document.
function follow() {
  const named = /^#(\d*)(\/.+)$/.exec(decodeHash(location.hash));
  const n = named && (named[1] ? Number(named[1]) - 1 : view.doc ? view.doc.number : 0);
  if (named && view.doc && view.doc.number === n) return choose(named[2], null);
  return route();
}

addEventListener("hashchange", follow);
addEventListener("keydown", onKey);
addEventListener("resize", () => {
  if (view.index) view.index.resized();
  if (view.source && view.mode === "printed") fit(view.sourceScroller, view.doc, view.source.element);
});

addEventListener("beforeprint", () => {
  if (view.index) view.index.addRows(Infinity);
  for (const more of document.querySelectorAll("#main .more")) more.click(); // paper shows all of a text
  if (!view.source) return;
  view.source.buildAll();
  if (view.mode === "printed") fitPaper(view.doc, view.source.element);
  for (const d of document.querySelectorAll("details.attention")) d.open = true;
});

document.addEventListener("selectionchange", noteSelection);
addEventListener("beforeunload", (e) => {
  if ([...opened.values()].some((d) => !d.kept)) e.preventDefault();
});

applyTheme();
route();
