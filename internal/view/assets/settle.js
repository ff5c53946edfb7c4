// What follows from the values of a record, brought in line after a change.

// settle brings what follows from the values in line with them: coverage, what
// is unplaced, the derived figures.
function settle(doc) {
  const r = doc.record;
  for (const i of r.incidents) settleMetrics(i);
  if (doc.pieces) settleGaps(doc, r);
  r.grade = gradeOf(r);
}

// settleGaps lists anew what belongs to nothing.
function settleGaps(doc, r) {
  r.coverage = doc.coverage();
  r.unassigned = doc.gaps.map((g) => textOf(doc, g.start, g.end));
  r.diagnostics = r.diagnostics
    .filter((d) => d.code !== "unassigned")
    .concat(
      r.unassigned.map((u, i) => ({
        code: "unassigned",
        severity: "warning",
        message: "this text belongs to nothing that was recognised: " + shortened(u.text),
        path: "/unassigned/" + i,
        spans: u.spans,
      })),
    );
}

// Warnings after which a document is not good.
const SPOILING = ["value_unread", "name_implausible", "people_in_prose", "value_in_label", "label_unknown", "unassigned"];

// gradeOf is the grade of a corrected record, as the contract grades one.
function gradeOf(r) {
  const has = (code) => r.diagnostics.some((d) => d.code === code);
  const doubt = r.diagnostics.some((d) => d.severity === "warning" && SPOILING.includes(d.code));
  const odd = r.diagnostics.filter((d) => d.code === "name_implausible").length;
  const named = r.minutes.participants.filter((p) => p.name !== null).length;
  if (
    r.coverage < 0.9 ||
    has("not_minutes") ||
    has("text_layer_unreliable") ||
    r.diagnostics.some((d) => d.severity === "error") ||
    odd * 10 > named
  )
    return "poor";
  return r.coverage < 0.98 || doubt ? "fair" : "good";
}

function shortened(text) {
  const chars = Array.from(text);
  return chars.length > 40 ? chars.slice(0, 40).join("") + "…" : text;
}

function settleMetrics(i) {
  const onset = minuteMs(i.occurred_at);
  const notices = (i.disclosure ? i.disclosure.notices : []).map((n) => minuteMs(n.at)).filter((x) => x !== null);
  i.metrics.first_notice_minutes =
    onset === null || !notices.length ? null : Math.floor((Math.min(...notices) - onset) / 60000);
  i.metrics.user_hours = userHours(i);
}

function minuteMs(time) {
  return time && ["minute", "second"].includes(time.precision) ? momentMs(time) : null;
}

// userHours is users times hours, summed over the items that pair by label; a
// single duration goes with every item.
function userHours(i) {
  if (!i.affected_users.length || !i.durations.length) return null;
  let sum = 0;
  for (const q of i.affected_users) {
    const d = i.durations.length === 1 ? i.durations[0] : i.durations.find((x) => x.label === q.label);
    if (!d || d.minutes === null || q.value === null) return null;
    sum += (q.value * d.minutes) / 60;
  }
  return Math.round(sum * 10) / 10;
}

// textOf is a Text of the characters from start to end: trimmed, its wrapped
// lines joined, a span for every page.
function textOf(doc, start, end) {
  [start, end] = trimmed(doc, start, end);
  const spans = [];
  for (let from = start; from < end;) {
    const page = doc.pages.find((p) => p.at[0] <= from && from < p.at[1]);
    const to = page ? Math.min(end, page.at[1]) : end;
    const [a, b] = trimmed(doc, from, to);
    if (a < b) spans.push(page ? { start: a, end: b, page: page.number, bbox: boxOf(doc, page, a, b) } : { start: a, end: b });
    from = to;
  }
  return { text: joined(spans.map((s) => doc.slice(s.start, s.end)).join("\n")), spans };
}

// boxOf is the box of characters on their page: as the record has it where it
// has these characters, else around the runs that they stand in.
function boxOf(doc, page, start, end) {
  const known = doc.boxes.get(start + "-" + end);
  if (known) return known;
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [from, to, x, y, w, h, down] of page.runs) {
    if (to <= start || end <= from) continue;
    const all = measure(doc.slice(from, to)) || 1;
    const [a, b] = [Math.max(start, from), Math.min(end, to)].map((i) => measure(doc.slice(from, i)) / all);
    const [left, top, right, bottom] = down ? [x, y + h * a, x + w, y + h * b] : [x + w * a, y, x + w * b, y + h];
    box[0] = Math.min(box[0], left);
    box[1] = Math.min(box[1], top);
    box[2] = Math.max(box[2], right);
    box[3] = Math.max(box[3], bottom);
  }
  return box[0] === Infinity ? undefined : box.map((tenths) => Math.round(tenths * 10) / 100);
}

function trimmed(doc, start, end) {
  const blank = (i) => /[\s\u3000]/u.test(doc.slice(i, i + 1));
  while (start < end && blank(start)) start++;
  while (start < end && blank(end - 1)) end--;
  return [start, end];
}

// joined joins wrapped lines; Latin to Latin takes a space.
function joined(text) {
  return text.replace(/[ \t\u3000]*[\r\n\f]+[ \t\u3000]*/gu, (gap, place, all) =>
    /[A-Za-z0-9,.]/.test(all[place - 1] || "") && /[A-Za-z0-9]/.test(all[place + gap.length] || "") ? " " : "",
  );
}
