// Putting the page together.

const app = document.getElementById("app");

// bar is the head of every view.
function bar(...children) {
  return el("header", { class: "bar" }, children, el("span", { class: "space" }), themeSelect(),
    button(t("language"), () => {
      settings.language = 1 - settings.language;
      remember("language", settings.language ? "en" : "ja");
      route();
    }, { lang: settings.language ? "ja" : "en" }));
}

function themeSelect() {
  const select = el("select", {
    "aria-label": t("theme"), onchange: () => {
      settings.theme = select.value;
      remember("theme", settings.theme);
      applyTheme();
    },
  }, ["auto", "light", "dark"].map((v) => el("option", { value: v }, t("theme_" + v))));
  select.value = settings.theme;
  return select;
}

function applyTheme() {
  document.documentElement.dataset.theme = settings.theme;
}

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
  view.mode = doc.pages.length && view.mode !== "running" ? "printed" : doc.pages.length ? view.mode : "running";
  document.title = doc.title() === "" ? "giji" : cut(doc.title(), 100);
  view.sourceScroller = el("div", { class: "pane source-pane", role: "region", "aria-label": t("source_text"), tabindex: 0, onclick: clickSource });
  view.recordScroller = el("div", { class: "pane record-pane", role: "region", "aria-label": t("record"), tabindex: 0, onclick: clickRecord });
  const first = overview(doc);
  first.addEventListener("click", (e) => { if (e.target.closest("[data-gap], [data-diagnostic]")) clickRecord(e); });
  const workspace = el("div", { class: "workspace", "data-show": "record" },
    el("div", { class: "side" }, sourceHead(doc), view.sourceScroller), el("div", { class: "side" }, recordHead(), view.recordScroller));
  frame(documentBar(doc), el("main", { id: "main" }, first, legend(doc), paneSwitch(), workspace));
  fillRecord();
  fillSource();
  applyFilter();
  show(null);
  updateProgress();
  refreshActions();
  if (path) choose(path, null);
}

function fillRecord() {
  view.recordPane = recordPane(view.doc);
  view.recordScroller.replaceChildren(view.recordPane);
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
  document.querySelector(".overview").replaceWith(withClicks(overview(view.doc)));
  fillRecord();
  fillSource();
  view.source.buildAll();
  applyFilter();
  [view.recordScroller.scrollTop, view.sourceScroller.scrollTop] = places;
  updateProgress();
  refreshActions();
}

function withClicks(first) {
  first.addEventListener("click", (e) => { if (e.target.closest("[data-gap], [data-diagnostic]")) clickRecord(e); });
  return first;
}

function documentBar(doc) {
  const many = index.length > 1;
  const select = el("select", { id: "step", "aria-label": `${t("next")} / ${t("previous")}`, onchange: () => { view.step = select.value; } },
    ["value", "diagnostic", "gap", "missing", "unchecked"].map((v) => el("option", { value: v }, t("step_" + v))));
  select.value = view.step;
  const input = el("input", { id: "search", type: "search", placeholder: t("search_hint"), "aria-label": t("search"), value: found.query || null });
  return bar(
    many ? el("a", { href: "#index", class: "to-index" }, t("index")) : null,
    many ? button("‹", () => toDocument(doc.number - 1), { "aria-label": `${t("previous")} ${t("document")}` }) : null,
    many ? el("span", {}, `${doc.number + 1} / ${index.length}`) : null,
    many ? button("›", () => toDocument(doc.number + 1), { "aria-label": `${t("next")} ${t("document")}` }) : null,
    el("span", { class: "stepper" }, button("▲", () => step(view.step, -1), { "aria-label": t("previous"), title: t("previous") }), select,
      button("▼", () => step(view.step, 1), { "aria-label": t("next"), title: t("next") })),
    el("form", {
      role: "search", class: "search", onsubmit: (e) => {
        e.preventDefault();
        if (input.value !== found.query || !found.hits.length) search(input.value);
        else goToHit(1);
      },
    }, input, el("span", { id: "hits", role: "status" })),
    saveMenu(doc), button(t("print"), () => print(), { class: "print-button" }), button("?", help, { "aria-label": t("help"), title: t("help") }));
}

function saveMenu(doc) {
  const list = [["record", "save_record"], ["gold", "save_gold"]];
  if (index.length > 1) list.push(["all", "save_all"], ["all_gold", "save_all_gold"]);
  if (server) list.unshift(["server", "save_server"]);
  const menu = el("details", { class: "menu" }, el("summary", {}, t("save")),
    el("div", {}, list.map(([key, name]) => button(t(name), () => {
      menu.open = false;
      SAVES[key](view.doc || doc);
    }, { "data-save": key }))));
  return menu;
}

function sourceHead(doc) {
  const modes = doc.pages.length ? ["printed", "running"] : [];
  return el("div", { class: "side-head" }, el("h2", {}, t("source_text")),
    modes.map((m) => button(t(m === "printed" ? "as_printed" : "as_text"), (e) => {
      view.mode = m;
      for (const b of e.target.parentElement.querySelectorAll("[data-mode]")) b.setAttribute("aria-pressed", String(b.dataset.mode === m));
      fillSource();
      if (view.path) choose(view.path, null);
    }, { "data-mode": m, "aria-pressed": String(m === view.mode) })));
}

function recordHead() {
  return el("div", { class: "side-head" }, el("h2", {}, t("record")), el("span", { id: "progress" }),
    button("↶", undo, { id: "undo", "aria-label": t("undo"), title: t("undo") }), button("↷", redo, { id: "redo", "aria-label": t("redo"), title: t("redo") }));
}

function refreshActions() {
  if (!view.doc) return;
  document.getElementById("undo").disabled = !view.doc.history.length;
  document.getElementById("redo").disabled = !view.doc.future.length;
}

// paneSwitch is for screens with room for one pane.
function paneSwitch() {
  return el("div", { class: "pane-switch", role: "group" }, ["source", "record"].map((p) => button(t(p === "source" ? "source_text" : "record"), () => show(p), { "data-pane": p, "aria-pressed": "false" })));
}

// legend names every kind and shows or hides it.
function legend(doc) {
  const counts = {};
  for (const v of doc.values) counts[v.kind] = (counts[v.kind] || 0) + 1;
  for (const s of doc.segments) if (s.owner < 0) counts[s.kind] = (counts[s.kind] || 0) + 1;
  const chip = (kind, sign) => counts[kind] ? button([el("span", { class: "sample k-" + kind, "data-sign": sign }, t("kind:" + kind)), ` ${counts[kind]}`], () => {
    if (!view.off.delete(kind)) view.off.add(kind);
    applyFilter();
  }, { class: "kind", "data-kind": kind, "aria-pressed": "true" }) : null;
  const every = [...Object.entries(KINDS), ...Object.entries(STRUCTURE)];
  return el("details", { class: "legend", open: innerWidth > 700 }, el("summary", {}, t("legend")),
    el("div", { class: "kinds" }, every.map(([k, sign]) => chip(k, sign)),
      button(t("show_all"), () => { view.off.clear(); applyFilter(); }),
      button(t("only_gaps"), () => { view.off = new Set(every.map(([k]) => k).filter((k) => k !== "unassigned")); applyFilter(); })));
}

function applyFilter() {
  const workspace = document.querySelector(".workspace");
  for (const name of [...workspace.classList]) if (name.startsWith("off-")) workspace.classList.remove(name);
  for (const kind of view.off) workspace.classList.add("off-" + kind);
  for (const b of document.querySelectorAll("[data-kind]")) b.setAttribute("aria-pressed", String(!view.off.has(b.dataset.kind)));
}

// help lists the keys.
function help() {
  const dialog = el("dialog", { class: "help", "aria-labelledby": "help-title" });
  const on = el("input", { type: "checkbox", onchange: (e) => { settings.keys = e.target.checked; remember("keys", settings.keys ? "on" : "off"); } });
  on.checked = settings.keys;
  const rows = KEYS.map((k) => el("tr", {}, el("th", { scope: "row" }, [...k.keys, ...(k.back || [])].flatMap((x) => [el("kbd", {}, x), " "])), el("td", {}, t(k.does))));
  dialog.append(el("h2", { id: "help-title" }, t("help")), el("label", {}, on, " ", t("keys_on")), el("table", {}, el("tbody", {}, rows)),
    el("form", { method: "dialog" }, el("button", {}, t("close"))));
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
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
  try { return decodeURI(hash); } catch { return hash; }
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
addEventListener("resize", () => { if (view.source && view.mode === "printed") fit(view.sourceScroller, view.doc, view.source.element); });
addEventListener("beforeprint", () => {
  if (view.index) view.index.addRows(Infinity);
  if (!view.source) return;
  view.source.buildAll();
  if (view.mode === "printed") fitPaper(view.doc, view.source.element);
  for (const d of document.querySelectorAll("details.attention")) d.open = true;
});
document.addEventListener("selectionchange", noteSelection);
addEventListener("beforeunload", (e) => { if ([...opened.values()].some((d) => d.dirty) && !canRemember()) e.preventDefault(); });

// canRemember reports whether drafts outlast the page.
function canRemember() {
  remember("probe", "1");
  return recall("probe") === "1";
}

applyTheme();
route();
