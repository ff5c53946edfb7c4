// The keys of the page.

// The keys, in the order of the help; letters only where the reader wants them.
const KEYS = [
  { keys: ["j", "n"], back: ["k", "p"], does: "key_next", run: (by) => step("value", by) },
  { keys: ["d"], back: ["D"], does: "key_diagnostic", run: (by) => step("diagnostic", by) },
  { keys: ["g"], back: ["G"], does: "key_gap", run: (by) => step("gap", by) },
  { keys: ["Enter"], does: "key_enter", run: () => cross() },
  { keys: ["o"], does: "key_outer", run: () => toOuter() },
  { keys: ["/"], does: "key_search", run: () => document.getElementById("search").focus() },
  { keys: ["c"], does: "key_check", run: () => toggleChecked(view.path) },
  { keys: ["e"], does: "key_edit", run: () => edit(view.path) },
  { keys: ["x"], does: "key_strike", run: () => strike(view.path) },
  { keys: ["z"], does: "key_undo", run: () => undo() },
  { keys: ["]"], back: ["["], does: "key_doc", run: (by) => toDocument(view.doc.number + by) },
  {
    keys: ["i"],
    does: "key_index",
    run: () => {
      if (index.length > 1) location.hash = "#index";
    },
  },
  { keys: ["Escape"], does: "key_escape", run: () => clearChoice() },
  { keys: ["?"], does: "help", run: () => help() },
];

function onKey(event) {
  if (!view.doc || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  const target = event.target instanceof Element ? event.target : document.body;
  if (target.closest("input, select, textarea, dialog, .editor")) return;
  const inSource = target.closest(".source-pane");
  if (inSource && (event.key === "ArrowRight" || event.key === "ArrowLeft")) {
    event.preventDefault();
    return step("value", event.key === "ArrowRight" ? 1 : -1);
  }
  if (event.key === "Enter" && target.closest("button, summary, a:not(.go)")) return;
  if (event.key.length === 1 && !settings.keys) return;
  for (const k of KEYS) {
    const by = k.keys.includes(event.key) ? 1 : k.back && k.back.includes(event.key) ? -1 : 0;
    if (!by) continue;
    event.preventDefault();
    return k.run(by);
  }
}

// cross goes from the row to its characters, and from the characters to their
// row.
function cross() {
  const active = document.activeElement;
  const row = active?.closest(".record-pane [data-p]");
  if (row) return choose(row.dataset.p, "source");
  const owner = active?.closest("[data-v]");
  if (view.value >= 0) return choose(view.path, "row");
  if (owner) return choose(view.doc.values[Number(owner.dataset.v)].path, "row");
  return step("value", 1);
}

function toOuter() {
  const outer = view.value >= 0 ? view.doc.outer(view.value) : -1;
  if (outer >= 0) choose(view.doc.values[outer].path, document.activeElement?.closest(".source-pane") ? "source" : "row");
}

function toDocument(n) {
  if (n >= 0 && n < index.length) location.hash = `#${n + 1}/`;
}
