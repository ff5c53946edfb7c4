// What has to be looked at: what is contradictory, unplaced or missing.

// attention lists what is contradictory, unplaced or missing, each with its
// link.
function attention(doc) {
  const items = doc.record.diagnostics
    .map((d, i) => [d, i])
    .filter(([d]) => d.severity !== "info" && d.code !== "unassigned")
    .map(([d, i]) => diagnosticItem(doc, d, i));
  doc.gaps
    .slice(0, 20)
    .forEach((g, i) =>
      items.push(
        el(
          "li",
          { class: "diagnostic gap" },
          el(
            "button",
            { type: "button", class: "link", "data-gap": i },
            el("span", { class: "severity" }, `■ ${t("unassigned")}`),
            " ",
            said(doc.slice(g.start, g.end).trim(), 60),
          ),
        ),
      ),
    );
  for (const path of missingIn(doc).slice(0, 20)) {
    items.push(
      el(
        "li",
        { class: "diagnostic missing-item" },
        el("a", { href: hrefOf(doc, path) }, el("span", { class: "severity" }, `□ ${t("null")}`), " ", nameOf(path)),
      ),
    );
  }
  return el(
    "details",
    { class: "attention", open: items.length > 0 },
    el("summary", {}, el("h2", {}, `${t("attention")} (${items.length})`)),
    items.length ? el("ul", {}, items) : el("p", {}, t("attention_none")),
  );
}

// What a reader expects of every meeting and every incident.
const EXPECTED = ["/minutes/title", "/minutes/council", "/minutes/held", "/minutes/venue"];

const EXPECTED_OF_INCIDENT = [
  "operators",
  "occurred_at",
  "recovered_at",
  "durations",
  "affected_users",
  "affected_area",
  "inquiries",
  "impact",
  "cause",
  "preventive_measures",
  "disclosure",
];

// missingIn are the paths of expected values that are not there or have no
// value.
function missingIn(doc) {
  const paths = EXPECTED.concat(
    doc.record.incidents.flatMap((_, i) => EXPECTED_OF_INCIDENT.map((k) => `/incidents/${i}/${k}`)),
  );
  return paths.filter((p) => isMissing(at(doc.record, p)));
}

function isMissing(value) {
  if (value === null || value === undefined) return true;
  if (Array.isArray(value)) return value.length === 0 || value.some((v) => v !== null && typeof v === "object" && isMissing(v));
  if (typeof value !== "object") return false;
  return Boolean(value.missing) || ("value" in value && value.value === null);
}
