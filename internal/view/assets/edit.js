// Correcting: a value is changed, added from a selection in the source, or
// struck out; every change can be undone. What a value may hold comes from the
// JSON Schema of the record, so that a new field needs nothing here.

const schema = readBlock("schema");

// resolve follows references, and of several forms takes the one that is not
// null.
function resolve(node) {
  while (node && (node.$ref || node.anyOf)) {
    node = node.$ref ? schema.$defs[node.$ref.split("/").pop()] : node.anyOf.find((n) => n.type !== "null");
  }
  return node || {};
}

function nullable(node) {
  return Boolean(node && (Array.isArray(node.type) ? node.type.includes("null") : node.anyOf && node.anyOf.some((n) => n.type === "null")));
}

// schemaAt is the form of what stands at a path.
function schemaAt(path) {
  let node = { $ref: "#/$defs/Document" };
  for (const key of keysOf(path)) {
    const inner = resolve(node);
    node = /^\d+$/.test(key) && inner.items ? inner.items : (inner.properties || {})[key];
    if (!node) return null;
  }
  return node;
}

function typeOf(node) {
  const type = resolve(node).type;
  return Array.isArray(type) ? type.find((x) => x !== "null") : type;
}

// addable reports whether the list or the missing value at a path can be
// added to.
function addable(path) {
  const node = schemaAt(path);
  if (!node) return false;
  return typeOf(node) === "array" ? typeOf(resolve(node).items) === "object" : nullable(node);
}

// emptyOf is a value of a form that says nothing yet.
function emptyOf(node) {
  if (nullable(node)) return null;
  const form = resolve(node);
  if (form.enum) return form.enum[0];
  switch (typeOf(form)) {
    case "array": return [];
    case "boolean": return false;
    case "integer": case "number": return 0;
    case "object": return objectOf(form);
  }
  return "";
}

function objectOf(form) {
  const value = {};
  for (const [key, node] of Object.entries(form.properties || {})) {
    if (key === "spans" && form.properties.text) value.spans = [];
    else if (form.required.includes(key)) value[key] = emptyOf(node);
  }
  return value;
}

// actionsOf are the buttons of a row.
function actionsOf(doc, path, value) {
  const box = el("span", { class: "actions" });
  if (value === null || value === undefined || (Array.isArray(value) && !value.length)) {
    const add = addButton(doc, path);
    if (add) box.append(add);
    return box;
  }
  box.append(
    button("✓", () => toggleChecked(path), { title: t("check"), "aria-label": `${t("check")}: ${nameOf(path)}`, "aria-pressed": String(doc.checked.has(path)), class: "act check" }),
    button("✎", () => edit(path), { title: t("edit"), "aria-label": `${t("edit")}: ${nameOf(path)}`, class: "act" }));
  if (strikable(path)) box.append(button("✕", () => strike(path), { title: t("strike"), "aria-label": `${t("strike")}: ${nameOf(path)}`, class: "act" }));
  return box;
}

function addButton(doc, path) {
  if (!addable(path)) return null;
  return button("＋ " + t("add"), () => add(path), { "aria-label": `${t("add")}: ${nameOf(path)}`, class: "act add", "data-add": path });
}

function strikable(path) {
  return /\/\d+$/.test(path) || nullable(schemaAt(path));
}

// change replaces the record by one that the change made of a copy.
function change(make) {
  const { doc } = view;
  const before = doc.record, record = structuredClone(before);
  if (make(record) === false) return;
  doc.history.push(before);
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

// settle brings what follows from the values in line with them: coverage, what
// is unplaced, the derived figures.
function settle(doc) {
  const r = doc.record;
  for (const i of r.incidents) settleMetrics(i);
  if (doc.pieces) settleGaps(doc, r);
  r.grade = gradeOf(r);
}

// settleGaps lists anew what belongs to nothing.
function settleGaps(doc, r) {
  r.coverage = doc.coverage();
  r.unassigned = doc.gaps.map((g) => textOf(doc, g.start, g.end));
  r.diagnostics = r.diagnostics.filter((d) => d.code !== "unassigned").concat(r.unassigned.map((u, i) => ({
    code: "unassigned", severity: "warning", message: "this text belongs to nothing that was recognised: " + shortened(u.text), path: "/unassigned/" + i, spans: u.spans,
  })));
}

const FAIR = ["value_unread", "name_implausible", "people_in_prose", "value_in_label", "label_unknown", "unassigned"];

// gradeOf is the grade of a corrected record, as the contract grades one.
function gradeOf(r) {
  const has = (code) => r.diagnostics.some((d) => d.code === code);
  const odd = r.diagnostics.filter((d) => d.code === "name_implausible").length;
  if (r.coverage < 0.9 || has("not_minutes") || has("text_layer_unreliable") || r.diagnostics.some((d) => d.severity === "error") || odd * 10 > r.minutes.participants.length) return "poor";
  return r.coverage < 0.98 || FAIR.some(has) ? "fair" : "good";
}

function shortened(text) {
  const chars = Array.from(text);
  return chars.length > 40 ? chars.slice(0, 40).join("") + "…" : text;
}

function settleMetrics(i) {
  const onset = minuteMs(i.occurred_at);
  const notices = (i.disclosure ? i.disclosure.notices : []).map((n) => minuteMs(n.at)).filter((x) => x !== null);
  i.metrics.first_notice_minutes = onset === null || !notices.length ? null : Math.floor((Math.min(...notices) - onset) / 60000);
  i.metrics.user_hours = userHours(i);
}

function minuteMs(time) {
  return time && ["minute", "second"].includes(time.precision) ? momentMs(time) : null;
}

// userHours is users times hours, summed over the items that pair by label; a
// single duration goes with every item.
function userHours(i) {
  if (!i.affected_users.length || !i.durations.length) return null;
  let sum = 0;
  for (const q of i.affected_users) {
    const d = i.durations.length === 1 ? i.durations[0] : i.durations.find((x) => x.label === q.label);
    if (!d || d.minutes === null || q.value === null) return null;
    sum += q.value * d.minutes / 60;
  }
  return Math.round(sum * 10) / 10;
}

// textOf is a Text of the characters from start to end: trimmed, its wrapped
// lines joined, a span for every page.
function textOf(doc, start, end) {
  [start, end] = trimmed(doc, start, end);
  const spans = [];
  for (let from = start; from < end;) {
    const page = doc.pages.find((p) => p.at[0] <= from && from < p.at[1]);
    const to = page ? Math.min(end, page.at[1]) : end;
    const [a, b] = trimmed(doc, from, to);
    if (a < b) spans.push(page ? { start: a, end: b, page: page.number } : { start: a, end: b });
    from = to;
  }
  return { text: joined(spans.map((s) => doc.slice(s.start, s.end)).join("\n")), spans };
}

function trimmed(doc, start, end) {
  const blank = (i) => /[\s\u3000]/u.test(doc.slice(i, i + 1));
  while (start < end && blank(start)) start++;
  while (start < end && blank(end - 1)) end--;
  return [start, end];
}

// joined joins wrapped lines; Latin to Latin takes a space.
function joined(text) {
  return text.replace(/[ \t\u3000]*[\r\n\f]+[ \t\u3000]*/gu, (gap, place, all) =>
    /[A-Za-z0-9,.]/.test(all[place - 1] || "") && /[A-Za-z0-9]/.test(all[place + gap.length] || "") ? " " : "");
}

// selected is what is selected in the source, as offsets; null for nothing.
let selected = null;

function noteSelection() {
  const s = getSelection();
  if (!s.rangeCount || s.isCollapsed || !view.source) return;
  const range = s.getRangeAt(0);
  if (!view.source.element.contains(range.commonAncestorContainer)) return;
  const start = offsetOf(range.startContainer, range.startOffset), end = offsetOf(range.endContainer, range.endOffset);
  selected = start >= 0 && end > start ? [start, end] : null;
  const out = document.getElementById("selection");
  if (out) out.replaceChildren(selected ? said(cut(view.doc.slice(...selected), 200)) : t("selection_none"));
}

// setAt puts a value at a path of a record.
function setAt(record, path, value) {
  const keys = keysOf(path), last = keys.pop();
  at(record, pointer(keys))[last] = value;
}

// add makes a new value from the selection and opens it for correction.
function add(path) {
  const node = schemaAt(path);
  if (!node) return;
  const isList = typeOf(node) === "array";
  const form = isList ? resolve(node).items : resolve(node);
  if (typeOf(form) !== "object") return edit(path);
  const value = objectOf(resolve(form));
  if ("text" in value) {
    if (!selected) return say(t("selection_none")), openEditor(isList ? `${path}/-` : path, value, form);
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
  const value = at(view.doc.record, path), node = schemaAt(path);
  if (!path || !node) return;
  if (value === null && typeOf(node) === "object") return add(path);
  openEditor(path, structuredClone(value), resolve(node));
}

// openEditor shows the parts of a value as a form, beside the source.
function openEditor(path, value, form) {
  closeEditor();
  const isObject = value !== null && typeof value === "object" && !Array.isArray(value);
  const inputs = isObject
    ? Object.entries(form.properties).filter(([k, n]) => k !== "text" && k !== "spans" && k !== "via" && isSimple(n)).map(([k, n]) => inputFor(k, n, value[k]))
    : [inputFor(keysOf(path).pop(), schemaAt(path), value)];
  const shown = el("p", { class: "raw", id: "editor-text" }, isObject && "text" in value ? said(value.text, 400) : "");
  const take = isObject && "text" in value && view.doc.hasText ? el("div", { class: "take" },
    el("p", {}, `${t("selection_is")}: `, el("span", { id: "selection" }, selected ? said(cut(view.doc.slice(...selected), 200)) : t("selection_none"))),
    button(t("use_selection"), () => {
      if (!selected) return;
      Object.assign(value, textOf(view.doc, ...selected));
      shown.replaceChildren(said(value.text, 400));
    })) : null;
  const problem = el("p", { class: "problem", role: "alert" });
  const save = (event) => {
    event.preventDefault();
    const next = isObject ? value : undefined;
    const fault = inputs.find((i) => !i.read(next));
    if (fault) {
      problem.textContent = `${t("invalid")}: ${fault.label}`;
      return fault.input.focus();
    }
    closeEditor();
    apply(path, isObject ? next : inputs[0].value());
  };
  const box = el("aside", { class: "editor", "aria-label": `${t("edit")}: ${nameOf(path.replace(/\/-$/, ""))}` },
    el("form", { onsubmit: save }, el("h2", {}, `${path.endsWith("/-") ? t("add") : t("edit")}: ${nameOf(path.replace(/\/-$/, ""))}`),
      shown, take, el("div", { class: "inputs" }, inputs.map((i) => i.element)), problem,
      el("div", { class: "buttons" }, el("button", { type: "submit", class: "primary" }, t("apply")), button(t("cancel"), closeEditor))));
  box.addEventListener("keydown", (e) => { if (e.key === "Escape") closeEditor(); });
  document.body.append(box);
  (inputs[0] ? inputs[0].input : box.querySelector("button")).focus();
}

function closeEditor() {
  document.querySelector(".editor")?.remove();
}

// isSimple reports whether a member is written in one input.
function isSimple(node) {
  const form = resolve(node), type = typeOf(node);
  return Boolean(form.enum) || ["string", "integer", "number", "boolean"].includes(type) || (type === "array" && typeOf(form.items) === "string");
}

// inputFor is the input of one member. read puts what it says into the value
// and reports whether that is allowed there.
function inputFor(key, node, current) {
  const form = resolve(node), type = typeOf(node), name = key === "minutes" ? t("minutes_length") : t(key);
  const optional = nullable(node) || form.type === undefined || current === undefined;
  let input;
  if (form.enum) {
    input = el("select", {}, optional || key === "missing" ? el("option", { value: "" }, "–") : null,
      form.enum.filter((v) => v !== null).map((v) => el("option", { value: v }, key === "missing" ? word("missing", v) : word("enum", v))));
    input.value = current ?? "";
  } else if (type === "boolean") {
    input = el("input", { type: "checkbox" });
    input.checked = Boolean(current);
  } else {
    input = el("input", { type: "text", inputmode: type === "integer" || type === "number" ? "decimal" : null, dir: "auto" });
    input.value = Array.isArray(current) ? current.join("、") : current ?? "";
  }
  const value = () => valueOfInput(input, type, form, nullable(node));
  return {
    input, label: name, value, element: el("label", {}, el("span", {}, name), input),
    read(target) {
      const v = value();
      if (v === undefined) return false;
      if (target) put_(target, key, v, node, current);
      return true;
    },
  };
}

// put_ sets a member; one that is left out where it says nothing stays out.
function put_(target, key, v, node, before) {
  if ((v === null || v === "" || v === false) && before === undefined && !nullable(node)) delete target[key];
  else if (key === "missing" && !v) delete target[key];
  else target[key] = v;
}

// valueOfInput is what an input says; undefined where that cannot be.
function valueOfInput(input, type, form, mayBeNull) {
  if (type === "boolean") return input.checked;
  const text = input.value.trim();
  if (type === "array") return text ? text.split(/[、,]\s*/).filter(Boolean) : [];
  if (text === "") return mayBeNull ? null : form.enum || type === "string" ? "" : undefined;
  if (type === "integer" || type === "number") {
    const n = Number(text.normalize("NFKC").replaceAll(",", ""));
    return Number.isFinite(n) && (type === "number" || Number.isInteger(n)) ? n : undefined;
  }
  return text;
}

// apply puts a corrected value into the record; a path that ends in /- appends
// to its list.
function apply(path, value) {
  let target = path;
  change((record) => {
    if (path.endsWith("/-")) {
      const list = at(record, path.slice(0, -2));
      target = `${path.slice(0, -2)}/${placeIn(list, value)}`;
      move(record, path.slice(0, -2), Number(keysOf(target).pop()), 1);
      list.splice(Number(keysOf(target).pop()), 0, value);
    } else setAt(record, path, value);
    if (!isMissing(value)) record.diagnostics = record.diagnostics.filter((d) => !(d.code === "value_unread" && d.path === path));
    return true;
  });
  view.doc.checked.add(target);
  keepDraft(view.doc);
  choose(target, "row");
}

// placeIn is where a new member belongs: in the order of the source.
function placeIn(list, value) {
  const start = value.spans && value.spans[0] ? value.spans[0].start : Infinity;
  const behind = list.findIndex((v) => v.spans && v.spans[0] && v.spans[0].start > start);
  return behind < 0 ? list.length : behind;
}

// strike takes a value out: a member of a list goes, another becomes null.
function strike(path) {
  if (!path || at(view.doc.record, path) === undefined || !strikable(path)) return;
  change((record) => {
    const keys = keysOf(path), last = keys.pop(), parent = pointer(keys);
    if (!Array.isArray(at(record, parent))) {
      setAt(record, path, null);
      record.diagnostics = record.diagnostics.filter((d) => d.path !== path && !d.path.startsWith(path + "/"));
      return true;
    }
    at(record, parent).splice(Number(last), 1);
    move(record, parent, Number(last), -1);
    return true;
  });
  say(`${t("strike")}: ${nameOf(path)}`);
}

// move keeps what points into a list right when a member comes (by = 1) or
// goes (by = -1) at a place: diagnostics, marks, and who spoke.
function move(record, list, place, by) {
  const moved = (path) => {
    if (!path.startsWith(list + "/")) return path;
    const [first, ...rest] = keysOf(path.slice(list.length));
    const n = Number(first);
    if (by < 0 && n === place) return null;
    return n >= place ? list + pointer([String(n + by), ...rest]) : path;
  };
  record.diagnostics = record.diagnostics.map((d) => ({ ...d, path: moved(d.path) })).filter((d) => d.path !== null);
  view.doc.checked = new Set([...view.doc.checked].map(moved).filter((p) => p !== null));
  if (list === "/minutes/participants") eachRemark(record.minutes, (r) => {
    if (r.participant === null) return;
    if (by < 0 && r.participant === place) r.participant = null;
    else if (r.participant >= place) r.participant += by;
  });
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
  if (!doc.history.length) return;
  doc.future.push(doc.record);
  commit(doc.history.pop());
}

function redo() {
  const { doc } = view;
  if (!doc.future.length) return;
  doc.history.push(doc.record);
  commit(doc.future.pop());
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
