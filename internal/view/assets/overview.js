// The first screen: what the document is, its incidents, and what has to be
// looked at.

function overview(doc) {
  return el(
    "section",
    { class: "overview", "aria-labelledby": "doc-title" },
    el("h1", { id: "doc-title" }, said(doc.title(), 200)),
    factsLine(doc),
    el(
      "div",
      { class: "cards", ...(doc.record.incidents.length > 2 && { tabindex: 0, role: "region", "aria-label": t("incidents") }) },
      doc.record.incidents.map((_, i) => incidentCard(doc, i)),
      doc.record.incidents.length ? null : el("p", { class: "null" }, t("incidents_none")),
    ),
    attention(doc),
  );
}

// factsLine says council, session, day, place and how far the reading is to be
// trusted; what is missing is said too.
function factsLine(doc) {
  const m = doc.record.minutes;
  const fact = (path, label, value) =>
    el("div", { class: "fact" }, el("dt", {}, label), el("dd", {}, path ? el("a", { href: hrefOf(doc, path) }, value) : value));
  return el(
    "dl",
    { class: "facts" },
    fact("/minutes/document_kind", t("document_kind"), m.document_kind === null ? nullMark() : said(m.document_kind)),
    fact("/minutes/held", t("held"), m.held && m.held.start ? periodText(m.held, true) : m.held ? brief(m.held.text, 60) : nullMark()),
    fact("/minutes/venue", t("venue"), m.venue ? brief(m.venue.text, 60) : nullMark()),
    fact("/minutes/participants", t("participants"), String(m.participants.length)),
    fact("/minutes/agenda", t("agenda"), String(m.agenda.length)),
    fact(null, t("grade"), gradeMark(doc.record.grade)),
    fact(null, t("coverage"), coverageBar(doc)),
  );
}

function nullMark() {
  return el("span", { class: "null strong" }, t("null"));
}

const GRADE_SIGN = { good: "◎", fair: "○", poor: "△" };

function gradeMark(grade) {
  if (!grade) return el("span", { class: "null" }, "–");
  return el("span", { class: "grade " + grade }, `${GRADE_SIGN[grade] || ""} ${word("enum", grade)}`);
}

// coverageBar shows the source from its first to its last character, and where
// some of it is lost.
function coverageBar(doc) {
  const share = doc.hasText ? doc.coverage() : doc.record.coverage;
  const percent = (Math.floor(share * 1000) / 10).toFixed(1) + " %";
  const bar = svg("svg", { class: "coverage", viewBox: "0 0 1000 10", preserveAspectRatio: "none", "aria-hidden": "true" });
  for (const [from, to] of lostIn(doc)) bar.append(svg("rect", { x: from * 4, width: (to - from) * 4, y: 0, height: 10 }));
  const lost = doc.gaps.length;
  return [
    percent,
    bar,
    lost ? el("button", { type: "button", class: "link k-unassigned", "data-gap": 0 }, `${t("coverage_where")} ${lost}`) : null,
  ];
}

// lostIn are the stretches of the source, in 250 parts, in which some of it is
// lost. Four parts are the least that is seen.
function lostIn(doc) {
  const parts = new Uint8Array(251);
  for (const g of doc.gaps) {
    if (g.start === undefined) continue; // a record without spans
    const [from, to] = [g.start, g.end].map((i) => Math.min(250, Math.floor((i / doc.extent()) * 250)));
    const begin = Math.min(from, 246);
    parts.fill(1, begin, Math.max(to, begin + 4));
  }
  const out = [];
  for (let i = 0; i < 250; i++)
    if (parts[i]) {
      if (i && parts[i - 1]) out[out.length - 1][1] = i + 1;
      else out.push([i, i + 1]);
    }
  return out;
}

function incidentCard(doc, i) {
  const f = incidentFacts(doc.record.incidents[i]),
    inc = doc.record.incidents[i];
  const base = `/incidents/${i}`;
  const line = (key, value) =>
    el("div", {}, el("dt", {}, labelOf(key)), el("dd", {}, el("a", { href: hrefOf(doc, `${base}/${key}`) }, value)));
  const texts = (list, show) =>
    list.length
      ? list.map((x) => el("span", { class: "part-of" }, x.label ? el("small", {}, brief(x.label, 40)) : null, show(x)))
      : nullMark();
  return el(
    "article",
    { class: "card", "aria-label": incidentTitle(doc, i) },
    el(
      "h2",
      {},
      el("a", { href: hrefOf(doc, base + "/operators/0") }, brief(f.operators.join("・") || incidentTitle(doc, i), 120)),
    ),
    el(
      "dl",
      {},
      line("occurred_at", momentOf(inc.occurred_at)),
      line("recovered_at", momentOf(inc.recovered_at)),
      line(
        "durations",
        texts(inc.durations, (d) => (d.minutes !== null ? whole(minutesText(d.minutes)) : missingOr(d))),
      ),
      line(
        "affected_users",
        texts(inc.affected_users, (q) =>
          q.value !== null ? whole(q.approximate ? t("about") : "", quantityText(q)) : missingOr(q),
        ),
      ),
      line("affected_area", inc.affected_area ? brief(inc.affected_area.text, 80) : nullMark()),
      el("div", {}, el("dt", {}, t("first_notice")), el("dd", {}, firstNotice(doc, base, inc))),
    ),
    strip(f),
  );
}

// whole is a figure that no line end divides.
function whole(...parts) {
  return el("span", { class: "whole" }, parts);
}

function momentOf(time) {
  if (!time) return nullMark();
  return time.value === null ? missingOr(time) : whole(dateText(time.value), time.approximate ? t("about_time") : "");
}

function missingOr(value) {
  return value.missing
    ? el("span", { class: "missing" }, word("missing", value.missing))
    : [brief(value.text, 60), " ", el("span", { class: "null strong" }, t("null_value"))];
}

function firstNotice(doc, base, inc) {
  const minutes = inc.metrics.first_notice_minutes;
  if (minutes === null) return el("span", { class: "null" }, t("no_notice_time"));
  const text = minutes < 0 ? `${minutesText(-minutes)} ${t("before_onset")}` : minutesText(minutes);
  return el("a", { href: hrefOf(doc, base + "/disclosure") }, text);
}
