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
    x.fact.firstNotice === null ? "–" : minutesText(x.fact.firstNotice),
    x.fact.notices.length,
    x.fact.recovery === null ? "–" : minutesText(minutes(x, x.fact.recovery)),
  ]);
  const heads = [t("operators"), t("onset"), t("first_notice"), t("notices"), t("recovery")];
  const shown = known.slice(0, TIMELINE_ROWS);
  return picture(
    "timeline",
    title,
    [t("timeline_note"), drawnOf(shown.length, incidents.length)],
    known.length ? drawTimeline(shown, title, minutes) : el("p", { class: "null" }, t("no_dates")),
    heads,
    rows,
  );
}

const TIMELINE_TICKS = [0, -60, 60, 1440, 360, 10, 4320, 180, 720, 30, 10080, 43200];

// The least room between the names of two ticks.
const TICK_ROOM = 46;

function drawTimeline(shown, title, minutes) {
  const width = roomFor(330, 1380),
    narrow = width < 720; // the name stands above its row
  const left = narrow ? 12 : 320,
    right = narrow ? 86 : 130,
    step = narrow ? 42 : 24,
    top = 30,
    height = top + shown.length * step + 34;
  const all = shown.flatMap((x) => [
    0,
    ...x.fact.notices.map((n) => minutes(x, n.ms)),
    x.fact.recovery === null ? 0 : minutes(x, x.fact.recovery),
  ]);
  const low = Math.min(0, ...all),
    high = Math.max(60, ...all);
  const x = (m) => left + ((since(m) - since(low)) / (since(high) - since(low))) * (width - left - right);
  const marks = [label(width - right + 18, 16, t("first_notice"), "tick")];
  const ticks = [];
  for (const m of TIMELINE_TICKS.filter((m) => low <= m && m <= high)) {
    if (ticks.some((other) => Math.abs(x(other) - x(m)) < TICK_ROOM)) continue;
    ticks.push(m);
    marks.push(
      line(x(m), top - 6, x(m), height - 26, "grid"),
      label(x(m), 16, m === 0 ? t("onset") : shortTime(m), "tick", narrow && m === low ? "start" : "middle"),
    );
  }
  shown.forEach((s, i) => {
    const y = top + i * step + step / 2;
    if (narrow) {
      marks.push(label(2, y - 7, `${dateText(s.fact.occurred).slice(2, 10)} ${cut(nameOfIncident(s), 18)}`, "name"));
      marks.push(...timelineRow(s, y + 7, x, (ms) => minutes(s, ms), width - right));
      return;
    }
    marks.push(label(0, y + 4, cut(nameOfIncident(s), 18), "name"));
    marks.push(label(306, y + 4, dateText(s.fact.occurred).slice(2, 10), "tick", "end"));
    marks.push(...timelineRow(s, y, x, (ms) => minutes(s, ms), width - right));
  });
  marks.push(label(left, height - 2, `● ${t("onset")}　▲ ${t("notice")}　□ ${t("recovery")}`, "tick"));
  return drawing(width, height, title, ...marks);
}

const STRIP_TICKS = [60, 1440, 10, 360, 4320, 30, 180, 10080];

// strip is the timeline of one incident; null where its times are not known.
function strip(fact) {
  if (fact.onset === null || (fact.recovery === null && !fact.notices.length)) return null;
  const minutes = (ms) => (ms - fact.onset) / 60000;
  const all = [0, ...fact.notices.map((n) => minutes(n.ms)), fact.recovery === null ? 0 : minutes(fact.recovery)];
  const low = Math.min(...all),
    high = Math.max(30, ...all),
    width = roomFor(310, 660) - (innerWidth < 700 ? 20 : 0);
  const x = (m) => 20 + ((since(m) - since(low)) / (since(high) - since(low))) * (width - 50);
  const notices = fact.notices.map((n) => ({ ms: n.ms, text: minutesText(minutes(n.ms)) }));
  const ticks = [0],
    marks = [label(x(0), 42, t("onset"), "tick", "middle")];
  for (const m of STRIP_TICKS.filter((m) => m < high)) {
    if (ticks.some((other) => Math.abs(x(other) - x(m)) < 64)) continue;
    ticks.push(m);
    marks.push(line(x(m), 6, x(m), 30, "grid"), label(x(m), 42, shortTime(m), "tick", "middle"));
  }
  marks.push(...timelineRow({ fact: { ...fact, firstNotice: null, notices } }, 18, x, minutes, 0));
  const said = [
    fact.firstNotice === null ? "" : `${t("first_notice")} ${minutesText(fact.firstNotice)}`,
    `${t("notices")} ${fact.notices.length}`,
    fact.recovery === null ? "" : `${t("recovery")} ${minutesText(minutes(fact.recovery))}`,
  ];
  return svg(
    "svg",
    { class: "strip", viewBox: `0 0 ${width} 46`, role: "img", "aria-label": `${t("timeline")}: ${said.filter(Boolean).join(t("comma"))}` },
    ...marks,
  );
}

function shortTime(m) {
  if (Math.abs(m) < 60) return `${m} ${t("minutes_unit")}`;
  return Math.abs(m) < 1440 ? `${m / 60} ${t("hours_unit")}` : `${m / 1440} ${t("days_unit")}`;
}

// timelineRow is one incident: its notices from onset to recovery, and how
// long the first notice took.
function timelineRow(s, y, x, minutes, right) {
  const out = [];
  if (s.fact.recovery !== null) {
    const end = x(minutes(s.fact.recovery));
    out.push(line(x(0), y, end, y, "span"), svg("rect", { x: end - 7, y: y - 7, width: 14, height: 14, class: "recovery" }));
  }
  for (const n of s.fact.notices) {
    const at = x(minutes(n.ms));
    out.push(svg("path", { d: `M${at} ${y - 6}l5.5 10h-11z`, class: "notice" }, svg("title", {}, cut(n.text, 80))));
  }
  out.push(svg("circle", { cx: x(0), cy: y, r: 4.5, class: "onset" }));
  if (s.fact.firstNotice !== null) out.push(label(right + 18, y + 4, minutesText(s.fact.firstNotice), "tick"));
  return out;
}
