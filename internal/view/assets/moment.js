// Times and lengths of time as people write them on this page, as the record
// has them.

// A precision's place among them, from coarse to fine; what a written day can
// stand for.
const PRECISIONS = ["year", "month", "day", "hour", "minute", "second"];

const MOMENT =
  /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2})(?:[T ]+(\d{1,2})(?::(\d{2})(?::(\d{2}))?)?\s*(Z|[+-]\d{2}:\d{2})?)?)?)?$/;

// momentOfText is a time as the record has it, and how precise it is written;
// null where it is none. 2024-6-3 12:30 is 2024-06-03T12:30:00+09:00.
function momentOfText(text) {
  const written = text.normalize("NFKC").trim();
  if (/^\d{4}-(H[12]|Q[1-4])$/.test(written)) return { value: written, precision: written[5] === "H" ? "half" : "quarter" };
  const found = MOMENT.exec(written);
  if (!found) return null;
  const [year, ...parts] = found.slice(1, 7).filter((p) => p !== undefined);
  const numbers = parts.map(Number);
  if (!isMoment([Number(year), ...numbers])) return null;
  const [month, day, hour, minute, second] = numbers.map((n) => String(n).padStart(2, "0"));
  const date = [year, month, day].filter(Boolean).join("-");
  const time = hour === undefined ? "" : `T${hour}:${minute ?? "00"}:${second ?? "00"}${found[7] ?? "+09:00"}`;
  return { value: date + time, precision: found[6] === "00" ? "minute" : PRECISIONS[numbers.length] };
}

// isMoment reports whether there is such a day and such a time of it.
function isMoment([year, month = 1, day = 1, hour = 0, minute = 0, second = 0]) {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
}

// isWrittenSo reports whether a time that is written so precisely can be meant
// as a precision says: 15:00 to the hour, 2023 as a fiscal year.
function isWrittenSo(written, precision) {
  if (written === "year") return ["year", "fiscal_year"].includes(precision);
  if (written === "minute") return ["hour", "minute", "second"].includes(precision);
  return precision === written;
}

const LENGTH = /^(?:P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?|(?:(\d+)日)?(?:(\d+)時間)?(?:(\d+)分)?)$/;

// lengthOfText is a length of time as the record has it, and its minutes; null
// where it is none. 2時間48分 is PT2H48M.
function lengthOfText(text) {
  const found = LENGTH.exec(text.normalize("NFKC").replace(/\s+/g, ""));
  if (!found || !found.slice(1).some(Boolean)) return null;
  const [days, hours, minutes] = found[1] || found[2] || found[3] ? found.slice(1, 4) : found.slice(4, 7);
  const part = (n, unit) => (n ? Number(n) + unit : "");
  const time = part(hours, "H") + part(minutes, "M");
  return {
    value: "P" + part(days, "D") + (time && "T" + time),
    minutes: Number(days ?? 0) * 1440 + Number(hours ?? 0) * 60 + Number(minutes ?? 0),
  };
}

// tidied brings what was written in a form into the words of the record, and
// gives the member that it cannot read; null for none.
function tidied(value, before) {
  if ("precision" in value) return tidiedTimes(value);
  return "minutes" in value && "value" in value ? tidiedLength(value, before) : null;
}

function tidiedTimes(value) {
  for (const key of ["end", "start", "value"]) {
    if (!value[key]) continue;
    const read = momentOfText(value[key]);
    if (!read) return key;
    value[key] = read.value;
    if (key !== "end" && !isWrittenSo(read.precision, value.precision)) value.precision = read.precision;
  }
  return null;
}

// tidiedLength makes the one of a length and its minutes that was not written
// follow the other.
function tidiedLength(value, before) {
  if (value.value === before.value && value.minutes !== before.minutes)
    value.value = value.minutes === null ? null : minutesAsLength(value.minutes);
  if (value.value === null) return null;
  const read = lengthOfText(value.value);
  if (!read) return value.value === before.value ? null : "value";
  value.value = read.value;
  if (value.minutes === before.minutes) value.minutes = read.minutes;
  return null;
}

// minutesAsLength is a number of minutes in hours and minutes.
function minutesAsLength(minutes) {
  const hours = Math.floor(minutes / 60),
    rest = minutes % 60;
  return `PT${hours ? hours + "H" : ""}${rest || !hours ? rest + "M" : ""}`;
}
