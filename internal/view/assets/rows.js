// Rows: one for every field, with what is written in the source and what was
// read from it beside each other.

// fieldRow is the row of the value at a path. A value that is null is a row
// too: that something is missing must be seen.
function fieldRow(doc, path, value, label, depth, keyName) {
  const kind = kindOf(keysOf(path));
  const row = el("tr", { class: `row k-${kind} depth-${Math.min(depth, 4)}`, "data-p": path, "data-key": keyName || null });
  row.append(el("th", { scope: "row" }, el("a", { href: hrefOf(doc, path), class: "go", "data-sign": KINDS[kind] }, label)));
  const cell = el("td");
  cell.append(actionsOf(doc, path, value));
  append(cell, readingOf(doc, path, value));
  row.append(cell);
  if (doc.checked.has(path)) row.classList.add("checked");
  return row;
}

function hrefOf(doc, path) {
  return "#" + (index.length > 1 ? doc.number + 1 : "") + encodeURI(path);
}

// readingOf is what a row says: the source's own characters, then the value.
function readingOf(doc, path, value) {
  if (value === null || value === undefined) return [el("span", { class: "null" }, t("null"))];
  if (Array.isArray(value) && value.length === 0) return [el("span", { class: "null" }, t("empty_list"))];
  if (path.endsWith("/agenda_item") && typeof value === "number") return agendaLink(doc, value);
  if (!isText(value)) return [el("span", { class: "normal" }, plain(value))];
  const key = keysOf(path)
    .filter((k) => !/^\d+$/.test(k))
    .pop();
  const out = [el("span", { class: "raw" }, said(value.text, 600))];
  const normal = normalOf(value, key);
  if (normal.length) out.push(el("span", { class: "normal" }, normal));
  const page = (value.spans && value.spans[0] && value.spans[0].page) || 0;
  if (page) out.push(el("span", { class: "where" }, `${t("page")} ${page}`));
  return out;
}

// agendaLink is the number of an item of the agenda, and the item.
function agendaLink(doc, number) {
  const i = doc.record.minutes.agenda.findIndex((a) => a.number === number);
  const out = [el("span", { class: "normal" }, String(number))];
  if (i < 0) return out;
  const text = doc.record.minutes.agenda[i].text;
  return [...out, " ", el("a", { href: hrefOf(doc, "/minutes/agenda/" + i) }, said(cut(text, 48) + (text.length > 48 ? "…" : "")))];
}

// plain is a value that is no text of the source.
function plain(value) {
  if (value === true) return t("yes");
  if (value === false) return t("no");
  if (typeof value === "number") return value.toLocaleString("ja-JP", { maximumFractionDigits: 6 });
  if (typeof value === "string") return said(value, 400);
  if (Array.isArray(value)) return value.flatMap((v, i) => (i ? [t("comma"), plain(v)] : [plain(v)]));
  return said(JSON.stringify(value), 400);
}

// normalOf is the reading of a value: its main part, then a chip for all else
// that is said of it.
function normalOf(value, key) {
  const [main, used] = mainOf(value);
  const out = main === undefined ? [] : [main === null ? nullChip(value) : el("b", { class: "main" }, main)];
  for (const [k, v] of Object.entries(value)) {
    if (used.has(k) || k === "text" || k === "spans" || isDeep(v)) continue;
    if (k === "missing" && main === null) continue; // it stands in the place of the reading
    const c = chipOf(k, v, key);
    if (c) out.push(c);
  }
  return out.flatMap((e, i) => (i ? [" ", e] : [e]));
}

function nullChip(value) {
  if (value.missing) return el("span", { class: "missing" }, word("missing", value.missing));
  return el("span", { class: "null strong" }, t("null_value"));
}

// isDeep reports whether a value has rows of its own.
function isDeep(v) {
  if (v === null || typeof v !== "object") return false;
  return Array.isArray(v) ? v.some((x) => x !== null && typeof x === "object" && ("spans" in x || isText(x))) : true;
}

// chipOf is a member that is no text of the source; nothing for one that says
// nothing.
function chipOf(key, value, parent) {
  if (value === null || value === false || value === "" || (Array.isArray(value) && !value.length)) return null;
  if (key === "missing") return el("span", { class: "missing" }, word("missing", value));
  if (key === "heading" && parent === "sections") return null; // the row is called so
  const label = chipLabel(key, parent);
  if (value === true) return el("span", { class: "chip" }, label);
  if (Array.isArray(value) && value.every((v) => v !== null && typeof v === "object"))
    value = value.map((v) => v.name ?? JSON.stringify(v));
  const text =
    typeof value === "string" && WORDS["enum:" + value]
      ? t("enum:" + value)
      : key === "inferred"
        ? value.map((v) => word("part", v)).join(t("dot"))
        : plain(value);
  return el("span", { class: "chip" }, el("i", {}, label), " ", text);
}

// chipLabel is the label of a member, which some have in common with others.
function chipLabel(key, parent) {
  if (key === "minutes") return t("minutes_length");
  return key === "name" && parent !== "participants" ? t("name_of_thing") : t(key);
}

// mainOf is the main reading of a value and the members it is made of;
// undefined where the text is all there is, null where it was not read.
function mainOf(value) {
  if ("precision" in value && "part" in value) {
    return [value.value === null ? null : timeText(value), new Set(["value", "precision", "part"])];
  }
  if ("precision" in value && "start" in value) {
    return [value.start === null ? null : periodText(value), new Set(["start", "end", "precision"])];
  }
  if ("minutes" in value) {
    return [value.value === null && value.minutes === null ? null : durationText(value), new Set(["value", "minutes"])];
  }
  if ("unit" in value) {
    return [value.value === null ? null : quantityText(value), new Set(["value", "unit", "bound"])];
  }
  if ("nationwide" in value) return [areaText(value), new Set(["nationwide", "prefectures", "excluded"])];
  return [undefined, new Set()];
}

function timeText(value) {
  const part = value.part ? " " + t("enum:" + value.part) : "";
  return dateText(value.value) + part + (value.precision ? ` (${t("enum:" + value.precision)})` : "");
}

// dateText is a date as people write it; an offset other than Japan's stays.
function dateText(value) {
  return value
    .replace("T", " ")
    .replace(/:00\+09:00$/, "")
    .replace(/\+09:00$/, "");
}

// periodText is a period; briefly leaves out how precise it is.
function periodText(value, briefly) {
  const end = value.end === null ? "" : sameDay(value.start, value.end) ? dateText(value.end).slice(11) : dateText(value.end);
  const range = end === "" ? dateText(value.start) : `${dateText(value.start)} – ${end}`;
  return range + (value.precision && !briefly ? ` (${t("enum:" + value.precision)})` : "");
}

function sameDay(a, b) {
  return a.length > 10 && b.length > 10 && a.slice(0, 10) === b.slice(0, 10);
}

function durationText(value) {
  return value.minutes === null ? value.value : `${minutesText(value.minutes)}${value.value ? ` (${value.value})` : ""}`;
}

// minutesText is a length of time in hours and minutes.
function minutesText(minutes) {
  const sign = minutes < 0 ? "−" : "",
    m = Math.abs(minutes);
  const hours = Math.floor(m / 60),
    rest = Math.round((m % 60) * 10) / 10;
  const [h, n] = settings.language ? [" h", " min"] : ["時間", "分"];
  return (
    sign + (hours ? hours + h : "") + (hours && rest ? (settings.language ? " " : "") : "") + (rest || !hours ? rest + n : "")
  );
}

function quantityText(value) {
  const bound = value.bound ? t("bound:" + value.bound) : "";
  const count = [value.value.toLocaleString("ja-JP"), value.unit ? [" ", said(value.unit)] : ""];
  return settings.language ? [bound && bound + " ", count] : [count, bound];
}

function areaText(value) {
  const names = (list) => (list || []).map((p) => p.name).join("・");
  let out = value.nationwide ? t("nationwide") : names(value.prefectures);
  if (value.excluded && value.excluded.length) out += `（${t("excluded")} ${names(value.excluded)}）`;
  return out ? said(out) : value.missing ? null : undefined;
}

// rowsInto appends the rows of a value and of everything in it, and gives the
// row of the value itself.
function rowsInto(body, doc, keys, value, label, depth) {
  const path = pointer(keys),
    key = keys[keys.length - 1];
  if (Array.isArray(value) && value.length && value.some((v) => v !== null && typeof v === "object")) {
    value.forEach((v, i) => {
      const name = key === "sections" && v.heading ? brief(v.heading, 60) : numbered(label, value.length, i);
      const row = rowsInto(body, doc, [...keys, String(i)], v, name, depth);
      if (i === value.length - 1) offerMore(row, doc, path);
    });
    return null;
  }
  if (value !== null && typeof value === "object" && !Array.isArray(value) && !isText(value)) {
    if ("heading" in value || "label" in value) {
      /* the parts say it */
    } else if (depth > 0 || key === "disclosure") body.append(headRow(doc, path, label, depth));
    for (const [k, v] of Object.entries(value)) if (k !== "spans") rowsInto(body, doc, [...keys, k], v, labelOf(k), depth + 1);
    return null;
  }
  const row = fieldRow(doc, path, value, label, depth, key);
  body.append(row);
  if (!isText(value)) return row;
  for (const [k, v] of Object.entries(value)) {
    if (k !== "spans" && isDeep(v)) rowsInto(body, doc, [...keys, k], v, labelOf(k), depth + 1);
  }
  return row;
}

// numbered is the label of one member of a list.
function numbered(label, length, i) {
  const number = length > 1 ? ` ${i + 1}` : "";
  return typeof label === "string" ? label + number : brief(label.textContent + number, 80);
}

// headRow is the row of an object that only holds others.
function headRow(doc, path, label, depth) {
  return el(
    "tr",
    { class: `row head depth-${Math.min(depth, 4)}`, "data-p": path },
    el("th", { scope: "rowgroup", colspan: 2 }, label),
  );
}

// offerMore puts the button that adds to a list into the row of its last
// member.
function offerMore(row, doc, list) {
  const add = row && addButton(doc, list);
  if (add) row.querySelector(".actions").prepend(add);
}

// table wraps rows.
function table(...rows) {
  return el("table", { class: "fields" }, el("tbody", {}, rows));
}
