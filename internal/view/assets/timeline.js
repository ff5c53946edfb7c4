// The timeline of incidents: onset, notices and recovery on one axis.

// The most rows a timeline draws; its table has them all.
const TIMELINE_ROWS = 150;

// since spreads minutes so that the first minutes and whole days both show.
function since(minutes) {
  return Math.sign(minutes) * Math.log10(1 + Math.abs(minutes) / 10);
}

function timeline(incidents) {
  const known = incidents
    .filter((x) => x.fact.onset !== null && (x.fact.notices.length || x.fact.recovery !== null))
    .sort((a, b) => a.fact.onset - b.fact.onset);
  const title = t("timeline"),
    minutes = (x, ms) => (ms - x.fact.onset) / 60000;
  const rows = known.map((x) => [
    link(x),
    dateText(x.fact.occurred),
    x.fact.notices.length ? minutesText(minutes(x, Math.min(...x.fact.notices.map((n) => n.ms)))) : "–",
    x.fact.notices.length,
    x.fact.recovery === null ? "–" : minutesText(minutes(x, x.fact.recovery)),
  ]);
  const heads = [t("operators"), t("onset"), t("first_notice"), t("notices"), t("recovery")];
  const shown = known.slice(0, TIMELINE_ROWS);
  return picture(
    "timeline",
    title,
    t("timeline_note"),
    known.length ? drawTimeline(shown, title, minutes) : el("p", { class: "null" }, t("no_dates")),
    heads,
    rows,
  );
}

const TIMELINE_TICKS = [-60, 0, 10, 30, 60, 180, 360, 720, 1440, 4320, 10080, 43200];

function drawTimeline(shown, title, minutes) {
  const left = 320,
    right = 130,
    width = 1080,
    step = 24,
    top = 30,
    height = top + shown.length * step + 12;
  const all = shown.flatMap((x) => [
    0,
    ...x.fact.notices.map((n) => minutes(x, n.ms)),
    x.fact.recovery === null ? 0 : minutes(x, x.fact.recovery),
  ]);
  const low = Math.min(0, ...all),
    high = Math.max(60, ...all);
  const x = (m) => left + ((since(m) - since(low)) / (since(high) - since(low))) * (width - left - right);
  const marks = [];
  for (const m of TIMELINE_TICKS.filter((m) => low <= m && m <= high)) {
    marks.push(
      line(x(m), top - 6, x(m), height - 8, "grid"),
      label(x(m), 16, m === 0 ? t("onset") : shortTime(m), "tick", "middle"),
    );
  }
  shown.forEach((s, i) => marks.push(...timelineRow(s, top + i * step + step / 2, x, (ms) => minutes(s, ms), width - right)));
  marks.push(label(left, height, `● ${t("onset")}　▲ ${t("notice")}　□ ${t("recovery")}`, "tick"));
  return drawing(width, height + 8, title, ...marks);
}

function shortTime(m) {
  if (Math.abs(m) < 60) return `${m} ${t("minutes_unit")}`;
  return Math.abs(m) < 1440 ? `${m / 60} ${t("hours_unit")}` : `${m / 1440} ${t("days_unit")}`;
}

function timelineRow(s, y, x, minutes, right) {
  const out = [
    label(0, y + 4, cut(nameOfIncident(s), 16), "name"),
    label(296, y + 4, dateText(s.fact.occurred).slice(2, 10), "tick", "end"),
  ];
  if (s.fact.recovery !== null) {
    const end = x(minutes(s.fact.recovery));
    out.push(line(x(0), y, end, y, "span"), svg("rect", { x: end - 7, y: y - 7, width: 14, height: 14, class: "recovery" }));
  }
  for (const n of s.fact.notices) {
    const at = x(minutes(n.ms));
    out.push(svg("path", { d: `M${at} ${y - 6}l5.5 10h-11z`, class: "notice" }, svg("title", {}, cut(n.text, 80))));
  }
  out.push(svg("circle", { cx: x(0), cy: y, r: 4.5, class: "onset" }));
  if (s.fact.notices.length)
    out.push(label(right + 18, y + 4, minutesText(minutes(Math.min(...s.fact.notices.map((n) => n.ms)))), "tick"));
  return out;
}
