// What the index and the pictures ask of a record or of its summary.

function factsOf(entry) {
  const r = entry.record,
    m = r.minutes;
  const incidents = r.incidents.map(incidentFacts);
  const count = (severity) => r.diagnostics.filter((d) => d.severity === severity).length;
  return {
    council: m.council || (m.title ? m.title.text : ""),
    session: m.session_number,
    kind: m.document_kind,
    date: m.held && m.held.start ? m.held.start.slice(0, 10) : "",
    name: r.source.name || entry.id || "",
    grade: r.grade || "",
    coverage: r.coverage,
    incidents,
    operators: [...new Set(incidents.flatMap((i) => i.operators))],
    minutes: most(incidents.map((i) => i.minutes)),
    ...mostUsers(incidents),
    errors: count("error"),
    warnings: count("warning"),
    gaps: r.unassigned.length,
    codes: new Set(r.diagnostics.map((d) => d.code)),
  };
}

// most is the largest of what is known; null where nothing is.
function most(list) {
  const known = list.filter((x) => x !== null);
  return known.length ? Math.max(...known) : null;
}

function incidentFacts(i) {
  return {
    operators: i.operators.filter((o) => !o.missing).map((o) => o.text),
    onset: momentMs(i.occurred_at),
    recovery: momentMs(i.recovered_at),
    occurred: i.occurred_at ? i.occurred_at.value : null,
    minutes: most(i.durations.map((d) => d.minutes)),
    users: usersOf(i.affected_users),
    usersSign: signOf(i.affected_users),
    items: i.service_categories.map((c) => c.item).filter((x) => x !== null),
    notices: (i.disclosure ? i.disclosure.notices : [])
      .map((n) => ({ ms: momentMs(n.at), text: n.text }))
      .filter((n) => n.ms !== null),
    firstNotice: i.metrics.first_notice_minutes,
    userHours: i.metrics.user_hours,
    inquiries: i.inquiries && i.inquiries.unit !== undefined ? i.inquiries.value : null,
    measures: i.preventive_measures.map((m) => ({
      text: m.text,
      status: m.status,
      due: m.due ? m.due.value : null,
      missing: m.missing,
    })),
  };
}

// usersOf is the sum of the itemised counts; null unless all are known.
function usersOf(list) {
  if (!list.length || list.some((q) => q.value === null)) return null;
  return list.reduce((sum, q) => sum + q.value, 0);
}

// signOf says how a sum of counts is bounded: ≥, ≤, ≈ where one is about so, or
// nothing.
function signOf(list) {
  const least = list.some((q) => q.bound === "at_least" || q.bound === "more_than"),
    greatest = list.some((q) => q.bound === "at_most" || q.bound === "less_than");
  if (least !== greatest) return least ? "≥ " : "≤ ";
  return least || list.some((q) => q.approximate) ? "≈ " : "";
}

// mostUsers is the largest count of users of a document, and its sign.
function mostUsers(incidents) {
  const users = most(incidents.map((i) => i.users));
  return { users, usersSign: users === null ? "" : incidents.find((i) => i.users === users).usersSign };
}

// momentMs is a time known to the hour or better, in milliseconds.
function momentMs(time) {
  if (!time || !time.value || !["hour", "minute", "second"].includes(time.precision)) return null;
  const ms = Date.parse(time.value);
  return Number.isNaN(ms) ? null : ms;
}

function yearOf(fact, doc) {
  const day = fact.occurred || doc.date;
  return day ? day.slice(0, 4) : "";
}
