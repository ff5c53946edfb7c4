// Correcting: a value is changed, added from a selection in the source, or
// struck out; every change can be undone. What a value may hold comes from the
// JSON Schema of the record, so that a new field needs nothing here.

// actionsOf are the buttons of a row.
function actionsOf(doc, path, value) {
  const box = el("span", { class: "actions" });
  if (isDerived(path)) return box;
  if (value === null || value === undefined || (Array.isArray(value) && !value.length)) {
    const add = addButton(doc, path);
    if (add) box.append(add);
    return box;
  }
  const tools = el(
    "span",
    { class: "tools" },
    button("✎", () => edit(path), { title: t("edit"), "aria-label": `${t("edit")}: ${nameOf(path)}`, class: "act", "data-edit": path }),
  );
  if (strikable(path))
    tools.append(
      button("✕", () => strike(path), { title: t("strike"), "aria-label": `${t("strike")}: ${nameOf(path)}`, class: "act" }),
    );
  box.append(
    tools,
    button("✓", () => toggleChecked(path), {
      title: t("check"),
      "aria-label": `${t("check")}: ${nameOf(path)}`,
      "aria-pressed": String(doc.checked.has(path)),
      class: "act check",
    }),
  );
  return box;
}

// addButton adds to a list, or what is missing. Where it stands in no row it
// says what it adds.
function addButton(doc, path, what) {
  if (!addable(path)) return null;
  return button(`＋ ${t("add")}${what ? `: ${what}` : ""}`, () => add(path), {
    "aria-label": `${t("add")}: ${nameOf(path)}`,
    class: "act add",
    "data-add": path,
  });
}

// isDerived reports whether a value follows from others, which are corrected
// in its place.
function isDerived(path) {
  return keysOf(path).includes("metrics");
}

function strikable(path) {
  return /\/\d+$/.test(path) || nullable(schemaAt(path));
}

// change replaces the record by one that the change made of a copy. What it
// takes to undo it is the record before it, and what became of the marks: how
// they moved, which were dropped, and which was made.
function change(make) {
  const { doc } = view;
  const step = { record: doc.record, move: null, dropped: [], marked: null },
    record = structuredClone(doc.record);
  make(record, step);
  doc.history.push(step);
  doc.future = [];
  commit(record);
}

function commit(record) {
  view.doc.read(record);
  settle(view.doc);
  view.doc.dirty = true;
  keepDraft(view.doc);
  index[view.doc.number].record = view.doc.record;
  refresh();
}

// selected is what is selected in the source, as offsets; null for nothing.
let selected = null;

function noteSelection() {
  const s = getSelection();
  if (!s.rangeCount || s.isCollapsed || !view.source) return;
  const range = s.getRangeAt(0);
  if (!view.source.element.contains(range.commonAncestorContainer)) return;
  const start = offsetOf(range.startContainer, range.startOffset),
    end = offsetOf(range.endContainer, range.endOffset);
  selected = start >= 0 && end > start ? [start, end] : null;
  const out = document.getElementById("selection");
  if (out) out.replaceChildren(selected ? said(cut(view.doc.slice(...selected), 200)) : t("selection_none"));
}

// setAt puts a value at a path of a record.
function setAt(record, path, value) {
  const keys = keysOf(path),
    last = keys.pop();
  at(record, pointer(keys))[last] = value;
}

// add makes a new value from the selection and opens it for correction.
function add(path) {
  const node = schemaAt(path);
  if (!node) return;
  const isList = typeOf(node) === "array";
  const form = resolve(isList ? resolve(node).items : node);
  if (typeOf(form) !== "object") return edit(path);
  const value = objectOf(form);
  if ("text" in value) {
    if (!selected) return (say(t("selection_none")), openEditor(isList ? `${path}/-` : path, value, form));
    Object.assign(value, textOf(view.doc, ...selected));
    guess(value);
  }
  openEditor(isList ? `${path}/-` : path, value, form);
}

// guess fills in what the characters say without doubt: a count in digits.
function guess(value) {
  const text = value.text.normalize("NFKC").replaceAll(",", "");
  const digits = /^(\d+)(\p{L}{0,3})$/u.exec(text);
  if ("unit" in value && digits) Object.assign(value, { value: Number(digits[1]), unit: digits[2] || null });
  if ("name" in value && "affiliation" in value) value.name = value.text;
}

function edit(path) {
  const value = at(view.doc.record, path),
    node = schemaAt(path);
  if (!path || !node || isDerived(path)) return;
  if (value === null && typeOf(node) === "object") return add(path);
  openEditor(path, structuredClone(value), resolve(node));
}

// apply puts a corrected value into the record; a path that ends in /- appends
// to its list.
function apply(path, value) {
  let target = path;
  change((record, step) => {
    if (path.endsWith("/-")) {
      const list = at(record, path.slice(0, -2));
      target = `${path.slice(0, -2)}/${placeIn(list, value)}`;
      move(record, step, path.slice(0, -2), Number(keysOf(target).pop()), 1);
      list.splice(Number(keysOf(target).pop()), 0, value);
    } else setAt(record, path, value);
    if (!isMissing(value))
      record.diagnostics = record.diagnostics.filter((d) => !(d.code === "value_unread" && d.path === path));
  });
  mark(view.doc, view.doc.history.at(-1), target);
  keepDraft(view.doc);
  choose(target, "row");
}

// mark marks what a change made as checked.
function mark(doc, step, path) {
  if (doc.checked.has(path)) return;
  doc.checked.add(path);
  step.marked = path;
}

// placeIn is where a new member belongs: in the order of the source.
function placeIn(list, value) {
  const start = value.spans && value.spans[0] ? value.spans[0].start : Infinity;
  const behind = list.findIndex((v) => v.spans && v.spans[0] && v.spans[0].start > start);
  return behind < 0 ? list.length : behind;
}

// strike takes a value out: a member of a list goes, another becomes null.
function strike(path) {
  if (!path || at(view.doc.record, path) === undefined || isDerived(path) || !strikable(path)) return;
  change((record, step) => {
    const keys = keysOf(path),
      last = keys.pop(),
      parent = pointer(keys);
    if (!Array.isArray(at(record, parent))) {
      setAt(record, path, null);
      record.diagnostics = record.diagnostics.filter((d) => d.path !== path && !d.path.startsWith(path + "/"));
      return;
    }
    at(record, parent).splice(Number(last), 1);
    move(record, step, parent, Number(last), -1);
  });
  say(`${t("strike")}: ${nameOf(path)}`);
}

// move keeps what points into a list right when a member comes (by = 1) or
// goes (by = -1) at a place: diagnostics, marks, and who spoke.
function move(record, step, list, place, by) {
  step.move = { list, place, by };
  step.dropped = moveMarks(view.doc, step.move);
  record.diagnostics = record.diagnostics
    .map((d) => ({ ...d, path: moved(d.path, step.move) }))
    .filter((d) => d.path !== null);
  if (list === "/minutes/participants")
    eachRemark(record.minutes, (r) => {
      if (r.participant === null) return;
      if (by < 0 && r.participant === place) r.participant = null;
      else if (r.participant >= place) r.participant += by;
    });
}

// moved is where a path leads after a move; null where that has gone.
function moved(path, { list, place, by }) {
  if (!path.startsWith(list + "/")) return path;
  const [first, ...rest] = keysOf(path.slice(list.length));
  const n = Number(first);
  if (by < 0 && n === place) return null;
  return n >= place ? list + pointer([String(n + by), ...rest]) : path;
}

// moveMarks moves the marks of a document and gives those that have gone.
function moveMarks(doc, by) {
  const all = [...doc.checked];
  doc.checked = new Set(all.map((p) => moved(p, by)).filter((p) => p !== null));
  return all.filter((p) => moved(p, by) === null);
}

function eachRemark(minutes, visit) {
  const walk = (item) => {
    item.discussion.forEach(visit);
    (item.items || item.agenda || []).forEach(walk);
  };
  walk(minutes);
}

function undo() {
  const { doc } = view;
  const step = doc.history.pop();
  if (!step) return;
  doc.future.push({ ...step, record: doc.record });
  if (step.marked) doc.checked.delete(step.marked);
  if (step.move) moveMarks(doc, { ...step.move, by: -step.move.by });
  for (const path of step.dropped) doc.checked.add(path);
  commit(step.record);
}

function redo() {
  const { doc } = view;
  const step = doc.future.pop();
  if (!step) return;
  doc.history.push({ ...step, record: doc.record, dropped: step.move ? moveMarks(doc, step.move) : [] });
  if (step.marked) doc.checked.add(step.marked);
  commit(step.record);
}

// toggleChecked marks a value as seen by a person, or takes the mark away.
function toggleChecked(path) {
  const { doc } = view;
  if (!path || at(doc.record, path) === undefined) return;
  if (!doc.checked.delete(path)) doc.checked.add(path);
  keepDraft(doc);
  for (const row of view.recordPane.querySelectorAll(`[data-p="${CSS.escape(path)}"]`)) {
    row.classList.toggle("checked", doc.checked.has(path));
    row.querySelector(".check")?.setAttribute("aria-pressed", String(doc.checked.has(path)));
  }
  refreshActions();
}
