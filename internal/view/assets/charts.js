// The pictures: SVG drawn by hand, every one with its numbers as a table. Marks
// differ in shape or pattern, never in colour alone.

function picturesOf(rows) {
  const incidents = rows.flatMap((r) =>
    r.facts.incidents.map((fact, i) => ({ row: r, fact, i, href: `#${r.n + 1}/incidents/${i}/operators/0` })),
  );
  if (!incidents.length) return [el("p", { class: "null" }, t("incidents_none"))];
  return [timeline(incidents), scatter(incidents), measures(incidents), years(incidents)];
}

function nameOfIncident({ row, fact }) {
  return fact.operators.join("・") || row.facts.council || row.facts.name;
}

function link(x) {
  return el("a", { href: x.href }, said(cut(nameOfIncident(x), 40)));
}

// measures counts the countermeasures by the month that they are due.
function measures(incidents) {
  const all = incidents.flatMap((x) =>
    x.fact.measures.filter((m) => !m.missing).map((m) => ({ ...m, from: x, status: m.status || "no_status" })),
  );
  const byDue = new Map();
  for (const m of all) {
    const key = m.due ? m.due.slice(0, 7) : "";
    if (!byDue.has(key)) byDue.set(key, Object.fromEntries(STATES.map((s) => [s, 0])));
    byDue.get(key)[m.status]++;
  }
  const bars = [...byDue]
    .sort(([a], [b]) => lastIfEmpty(a, b))
    .map(([key, counts]) => ({ name: key || t("due_none"), counts }));
  const rows = all
    .sort((a, b) => lastIfEmpty(a.due || "", b.due || ""))
    .map((m) => [m.due || "–", word("enum", m.status), m.from.row.facts.date || "–", link(m.from), said(m.text, 80)]);
  return picture(
    "measures",
    t("measures_chart"),
    t("measures_note"),
    stacked(bars, t("measures_chart")),
    [t("due"), t("status"), t("as_of"), t("operators"), t("preventive_measures")],
    rows,
  );
}

// lastIfEmpty compares days as written, what has none behind all others.
function lastIfEmpty(a, b) {
  if (a === b) return 0;
  return a === "" || (b !== "" && a > b) ? 1 : -1;
}

// years sums inquiries and user-hours by the year of the incident.
function years(incidents) {
  const sums = new Map();
  for (const x of incidents) {
    const year = yearOf(x.fact, x.row.facts) || t("not_known");
    if (!sums.has(year)) sums.set(year, { incidents: 0, inquiries: 0, hours: 0, withInquiries: 0, withHours: 0 });
    const s = sums.get(year);
    s.incidents++;
    s.inquiries += x.fact.inquiries ?? 0;
    s.hours += x.fact.userHours ?? 0;
    if (x.fact.inquiries !== null) s.withInquiries++;
    if (x.fact.userHours !== null) s.withHours++;
  }
  const list = [...sums].sort(([a], [b]) => a.localeCompare(b));
  const rows = list.map(([year, s]) => [
    year,
    s.incidents,
    s.inquiries,
    Math.round(s.hours * 10) / 10,
    s.withInquiries,
    s.withHours,
  ]);
  const both = el(
    "div",
    { class: "two" },
    columns(
      list.map(([y, s]) => [y, s.inquiries]),
      t("inquiries"),
      "completed",
    ),
    columns(
      list.map(([y, s]) => [y, s.hours]),
      t("user_hours"),
      "in_progress",
    ),
  );
  const heads = ["year", "incidents", "inquiries", "user_hours", "with_inquiries", "with_user_hours"].map(t);
  return picture("years", t("years"), "", both, heads, rows);
}
