// The agenda and what was said: remarks as a conversation, tables as tables.

function agendaSection(doc) {
  const m = doc.record.minutes;
  return section(
    "agenda",
    t("agenda"),
    conversation(doc, ["minutes", "discussion"], m.discussion),
    m.agenda.map((item, i) => agendaItem(doc, ["minutes", "agenda", String(i)], item, 3)),
    m.agenda.length ? null : el("p", { class: "null" }, t("empty_list")),
    addButton(doc, "/minutes/agenda", t("agenda")),
  );
}

function agendaItem(doc, keys, item, level) {
  const path = pointer(keys);
  const number = item.number === null ? "" : `${item.number}. `;
  const words = brief(item.text, 200);
  const heading = el(
    "h" + Math.min(level, 6),
    { class: "row item k-agenda", "data-p": path },
    actionsOf(doc, path, item),
    el("a", { href: hrefOf(doc, path), class: "go", "data-sign": KINDS.agenda }, number, words),
    item.text.length > 200 ? [" ", moreOf(words, item.text)] : null,
    " ",
    el("span", { class: "chip" }, word("enum", item.kind)),
  );
  const body = table();
  for (const key of ["organizations", "materials", "outcome", "discussion_heading"]) {
    const value = item[key];
    if (value === null && key === "discussion_heading") continue;
    rowsInto(body.tBodies[0], doc, [...keys, key], value, labelOf(key), 0);
  }
  return el(
    "div",
    { class: "agenda-item" },
    heading,
    body,
    conversation(doc, [...keys, "discussion"], item.discussion),
    item.tables.map((x, i) => plainTable(doc, [...keys, "tables", String(i)], x)),
    item.items.map((x, i) => agendaItem(doc, [...keys, "items", String(i)], x, level + 1)),
    addButton(doc, path + "/items", t("items")),
  );
}

// conversation shows remarks as they followed each other.
function conversation(doc, keys, remarks) {
  if (!remarks.length) return el("div", { class: "no-remarks" }, addButton(doc, pointer(keys), t("discussion")));
  const list = el("ol", { class: "conversation", "aria-label": t("remarks") });
  remarks.forEach((r, i) => list.append(remark(doc, [...keys, String(i)], r)));
  return el("div", {}, list, addButton(doc, pointer(keys), t("discussion")));
}

function remark(doc, keys, r) {
  const path = pointer(keys);
  const e = el(
    "li",
    { class: `row remark ${r.kind} k-remark` + (doc.checked.has(path) ? " checked" : ""), "data-p": path },
    el(
      "p",
      { class: "who" },
      actionsOf(doc, path, r),
      el("a", { href: hrefOf(doc, path), class: "go", "data-sign": KINDS.remark }, word("enum", r.kind)),
      " ",
      speakerOf(doc, r),
    ),
    el("p", { class: "what" }, said(r.text, 1200)),
  );
  if (r.via) e.append(el("span", { class: "chip" }, t("via"), " ", said(r.via)));
  return e;
}

// speakerOf names who spoke and leads to the participant.
function speakerOf(doc, r) {
  if (r.speaker === null) return el("span", { class: "null" }, t("speaker_unknown"));
  const p = r.participant === null || r.participant === undefined ? null : doc.record.minutes.participants[r.participant];
  if (!p) return el("span", { class: "speaker" }, said(r.speaker));
  const more = [p.role, p.affiliation].filter((x) => x && !r.speaker.includes(x));
  return el(
    "a",
    { class: "speaker", href: hrefOf(doc, "/minutes/participants/" + r.participant) },
    said(r.speaker),
    more.length
      ? el(
          "small",
          {},
          "（",
          more.flatMap((x, i) => (i ? [t("dot"), said(x)] : [said(x)])),
          "）",
        )
      : null,
  );
}

function plainTable(doc, keys, x) {
  const path = pointer(keys);
  return el(
    "figure",
    { class: "row k-paper", "data-p": path },
    el(
      "figcaption",
      {},
      actionsOf(doc, path, x),
      el(
        "a",
        { href: hrefOf(doc, path), class: "go", "data-sign": KINDS.paper },
        x.caption ? said(x.caption.text) : t("tables"),
      ),
    ),
    el(
      "table",
      { class: "grid" },
      el(
        "tbody",
        {},
        x.rows.map((row) =>
          el(
            "tr",
            {},
            row.map((c) => el("td", {}, said(c, 400))),
          ),
        ),
      ),
    ),
  );
}
