// The record beside the source: the meeting, its people, its agenda with what
// was said, its incidents; what was not placed and the source file last.

function recordPane(doc) {
  const pane = el("div", { class: "record" });
  const sections = [
    meetingSection(doc),
    peopleSection(doc),
    agendaSection(doc),
    ...doc.record.incidents.map((_, i) => incidentSection(doc, i)),
    incidentsEnd(doc),
    recordsSection(doc),
    materialsSection(doc),
    gapsSection(doc),
    diagnosticsSection(doc),
    sourceSection(doc),
  ].filter(Boolean);
  pane.append(contentsOf(sections), ...sections);
  return pane;
}

// section is a part of the record with its heading.
function section(id, title, ...children) {
  return el(
    "section",
    { class: "part part-" + id.replace(/\d+$/, ""), "aria-labelledby": "h-" + id, "data-section": id },
    el("h2", { id: "h-" + id }, title),
    children,
  );
}

// contentsOf is the table of contents; the items of the agenda are part of it.
function contentsOf(sections) {
  const list = el("ul");
  for (const s of sections) {
    const h = s.querySelector("h2");
    if (h) list.append(el("li", {}, contentLink(h), contentsBelow(s)));
  }
  return el(
    "details",
    { class: "contents" },
    el("summary", {}, t("contents")),
    el("nav", { "aria-label": t("contents") }, list),
  );
}

// contentsBelow lists the items of the agenda that stand in an element, each
// with its own.
function contentsBelow(parent) {
  const items = parent.querySelectorAll(":scope > .agenda-item");
  if (!items.length) return null;
  return el(
    "ul",
    {},
    [...items].map((item) => el("li", {}, contentLink(item.querySelector(".item")), contentsBelow(item))),
  );
}

function contentLink(heading) {
  return el(
    "button",
    {
      type: "button",
      class: "link",
      onclick: () => {
        heading.scrollIntoView({ block: "start" });
        heading.setAttribute("tabindex", "-1");
        heading.focus({ preventScroll: true });
      },
    },
    brief((heading.querySelector("a.go") || heading).textContent, 80),
  );
}

function meetingSection(doc) {
  const m = doc.record.minutes,
    body = table();
  for (const [key, value] of Object.entries(m)) {
    if (["participants", "agenda", "discussion", "materials"].includes(key)) continue;
    rowsInto(body.tBodies[0], doc, ["minutes", key], value, labelOf(key), 0);
  }
  return section("meeting", t("minutes"), body);
}

function peopleSection(doc) {
  const people = doc.record.minutes.participants;
  const body = el("tbody"),
    path = "/minutes/participants";
  let group = null;
  people.forEach((p, i) => {
    const name = p.group_label || word("enum", p.group);
    if (name !== group)
      body.append(el("tr", { class: "group" }, el("th", { scope: "rowgroup", colspan: 4 }, said(name), " ", groupNote(p))));
    group = name;
    body.append(personRow(doc, `${path}/${i}`, p));
  });
  const head = el(
    "tr",
    {},
    ["name", "role", "affiliation", "note"].map((k) => el("th", { scope: "col" }, t(k))),
  );
  return section(
    "people",
    `${t("participants")} (${people.length})`,
    people.length ? el("table", { class: "people" }, el("thead", {}, head), body) : el("p", { class: "null" }, t("empty_list")),
    addButton(doc, path, t("participants")),
  );
}

// groupNote says which group the words stand for where they do not.
function groupNote(p) {
  const meaning = word("enum", p.group);
  return p.group_label && p.group_label !== meaning ? el("span", { class: "chip" }, meaning) : null;
}

function personRow(doc, path, p) {
  const notes = [
    p.note && said(p.note),
    p.remote && t("remote"),
    p.proxy_for && [t("proxy_for"), " ", said(p.proxy_for)],
    p.via && said(p.via),
  ].filter(Boolean);
  const name = p.name ?? null;
  return el(
    "tr",
    { class: "row k-person" + (doc.checked.has(path) ? " checked" : ""), "data-p": path },
    el(
      "th",
      { scope: "row" },
      el("a", { href: hrefOf(doc, path), class: "go", "data-sign": KINDS.person }, name === null ? said(p.text) : said(name)),
    ),
    el("td", {}, orNull(p.role)),
    el("td", {}, orNull(p.affiliation)),
    el(
      "td",
      {},
      actionsOf(doc, path, p),
      notes.flatMap((n, i) => (i ? [t("comma"), n] : [n])),
    ),
  );
}

function orNull(text) {
  return text === null || text === undefined ? el("span", { class: "null", title: t("null") }, "–") : said(text, 200);
}

function incidentSection(doc, i) {
  const body = table();
  for (const [key, value] of Object.entries(doc.record.incidents[i])) {
    rowsInto(body.tBodies[0], doc, ["incidents", String(i), key], value, labelOf(key), 0);
  }
  return section("incident" + i, brief(incidentTitle(doc, i), 120), body);
}

function incidentTitle(doc, i) {
  const names = doc.record.incidents[i].operators.map((o) => o.text).join("・");
  return `${t("incident")} ${doc.record.incidents.length > 1 ? i + 1 : ""} ${names}`.trim();
}

// incidentsEnd offers to add an incident.
function incidentsEnd(doc) {
  return el(
    "section",
    { class: "part part-add" },
    doc.record.incidents.length ? null : el("p", { class: "null" }, t("incidents_none")),
    addButton(doc, "/incidents", t("incident")),
  );
}

function recordsSection(doc) {
  if (!doc.record.records.length) return null;
  const body = table();
  doc.record.records.forEach((r, i) => {
    body.tBodies[0].append(headRow(doc, `/records/${i}`, said(r.profile), 0));
    r.fields.forEach((f, k) => {
      const keys = ["records", String(i), "fields", String(k)];
      rowsInto(body.tBodies[0], doc, [...keys, "value"], f.value, brief(f.label.text, 80), 1);
    });
  });
  return section("records", t("records"), body);
}

function materialsSection(doc) {
  const list = doc.record.minutes.materials,
    body = table();
  list.forEach((x, i) =>
    rowsInto(
      body.tBodies[0],
      doc,
      ["minutes", "materials", String(i)],
      x,
      x.number ? said(x.number) : `${t("materials")} ${i + 1}`,
      0,
    ),
  );
  return section(
    "materials",
    `${t("materials")} (${list.length})`,
    list.length ? body : el("p", { class: "null" }, t("empty_list")),
    addButton(doc, "/minutes/materials", t("materials")),
  );
}

function gapsSection(doc) {
  const list = el("ul", { class: "gaps" });
  doc.gaps.forEach((g, i) =>
    list.append(
      el(
        "li",
        {},
        el(
          "button",
          { type: "button", class: "link k-unassigned", "data-gap": i },
          brief(doc.gapText(g, 400), 160),
        ),
        whereOf(doc, g.start),
      ),
    ),
  );
  const count = list.childElementCount;
  return section("gaps", `${t("unassigned")} (${count})`, count ? list : el("p", { class: "null" }, t("empty_list")));
}

function whereOf(doc, offset) {
  const page = doc.pageAt(offset);
  return page ? el("span", { class: "where" }, ` ${t("page")} ${page}`) : null;
}

function diagnosticsSection(doc) {
  const list = doc.record.diagnostics;
  return section(
    "diagnostics",
    `${t("diagnostics")} (${list.length})`,
    list.length
      ? el(
          "ul",
          { class: "diagnostics" },
          list.map((d, i) => diagnosticItem(doc, d, i)),
        )
      : el("p", { class: "null" }, t("empty_list")),
  );
}

const SEVERITY_SIGN = { error: "✕", warning: "▲", info: "ⓘ" };

function diagnosticItem(doc, d, i) {
  return el(
    "li",
    { class: "diagnostic " + d.severity },
    el(
      "button",
      { type: "button", class: "link", "data-diagnostic": i },
      el("span", { class: "severity" }, `${SEVERITY_SIGN[d.severity] || "・"} ${word("enum", d.severity)}`),
      " ",
      word("code", d.code),
      " – ",
      d.path ? nameOf(d.path) : "",
    ),
    el("small", {}, saidOf(doc, d)),
  );
}

// saidOf is what a diagnostic says beside its name: the sentence of the record,
// which is English; in Japanese the characters that it is about, the page and
// the counts that it names.
function saidOf(doc, d) {
  if (settings.language) return said(d.message, 300);
  const at_ = d.path ? at(doc.record, d.path) : undefined;
  const span = (d.spans || [])[0];
  const quoted = span && doc.hasText ? doc.slice(span.start, Math.min(span.end, span.start + 200)) : isText(at_) ? at_.text : "";
  const page = /^page (\d+):/.exec(d.message),
    counts = /\b(\d+) of (\d+)\b/.exec(d.message);
  const out = [];
  if (quoted.trim()) out.push(said(quoted.trim().replace(/\s+/gu, " "), 120));
  if (page) out.push(`${t("page")} ${page[1]}`);
  if (counts) out.push(`${counts[1]} / ${counts[2]}`);
  return out.flatMap((x, i) => (i ? [" ", x] : [x]));
}

function sourceSection(doc) {
  const body = table(),
    s = doc.record.source;
  const rows = { ...s };
  for (const [key, value] of Object.entries(rows)) {
    body.tBodies[0].append(
      el(
        "tr",
        {},
        el("th", { scope: "row" }, key === "name" ? t("document") : labelOf(key)),
        el(
          "td",
          { class: key === "sha256" ? "hash" : null },
          value === null ? el("span", { class: "null" }, t("null")) : plain(value),
        ),
      ),
    );
  }
  body.tBodies[0].append(
    el("tr", {}, el("th", { scope: "row" }, t("schema_version")), el("td", {}, plain(doc.record.schema_version))),
  );
  return section("source", t("source"), body);
}
