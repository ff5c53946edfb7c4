// What has to be looked at: what is contradictory, unplaced or missing.

// The most things of one kind that are listed; how many more there are is said.
const MOST_LISTED = 100;

// attention lists what is contradictory, unplaced or missing, each with its
// link.
function attention(doc) {
  const troubles = doc.record.diagnostics
    .map((d, i) => [d, i])
    .filter(([d]) => d.severity !== "info" && d.code !== "unassigned");
  const missing = missingIn(doc);
  const count = troubles.length + doc.gaps.length + missing.length;
  return el(
    "details",
    { class: "attention", open: count > 0 },
    el("summary", {}, el("h2", {}, `${t("attention")} (${count.toLocaleString("ja-JP")})`)),
    count
      ? el(
          "ul",
          { tabindex: 0, "aria-label": t("attention") },
          listed(troubles, ([d, i]) => diagnosticItem(doc, d, i)),
          listed(doc.gaps, (g, i) => gapItem(doc, g, i)),
          listed(missing, (path) => missingItem(doc, path)),
        )
      : el("p", {}, t("attention_none")),
  );
}

// listed makes the items of a list, and says how many are left out.
function listed(list, item) {
  const more = list.length - MOST_LISTED;
  return [
    list.slice(0, MOST_LISTED).map(item),
    more > 0 ? el("li", { class: "diagnostic left-out" }, `… ${more.toLocaleString("ja-JP")} ${t("left_out")}`) : null,
  ];
}

function gapItem(doc, g, i) {
  return el(
    "li",
    { class: "diagnostic gap" },
    el(
      "button",
      { type: "button", class: "link", "data-gap": i },
      el("span", { class: "severity" }, `■ ${t("unassigned")}`),
      " ",
      brief(doc.gapText(g, 200), 60),
    ),
  );
}

function missingItem(doc, path) {
  return el(
    "li",
    { class: "diagnostic missing-item" },
    el("a", { href: hrefOf(doc, path) }, el("span", { class: "severity" }, `□ ${t("null")}`), " ", nameOf(path)),
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
