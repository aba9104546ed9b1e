// Looks a page through for what keeps readers out; returns sentences. Rules as WCAG 2.2 states them.
const faults = [];
const say = (rule, element, more = "") =>
  faults.push(`${rule}: ${element ? element.outerHTML.slice(0, 120) : ""} ${more}`.trim());
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const isShown = (element) => element.checkVisibility({ visibilityProperty: true });

// Identifiers, and references to them.
const seen = new Set();
for (const element of all("[id]")) {
  if (seen.has(element.id)) say("duplicate id", element);
  seen.add(element.id);
}
for (const name of ["aria-labelledby", "aria-describedby", "aria-controls", "for"]) {
  for (const element of all(`[${name}]`)) {
    for (const id of element.getAttribute(name).split(/\s+/)) {
      if (!document.getElementById(id)) say(`${name} names nothing`, element);
    }
  }
}
for (const link of all('a[href^="#"]')) {
  if (!document.getElementById(link.getAttribute("href").slice(1))) say("link to nothing", link);
}

// Language, title, landmarks.
if (!document.documentElement.lang) say("no language");
if (!document.title.trim()) say("no title");
if (all("main").length !== 1) say("not one main");
if (all("h1").length !== 1) say("not one h1");
const navigations = all("nav").map((nav) => nav.getAttribute("aria-label"));
if (new Set(navigations).size !== navigations.length || navigations.includes(null)) say("nav without a name of its own");
if (!document.querySelector('a.skip[href="#main"]')) say("no skip link");

// Roles and their attributes.
const roles = new Set("group img region alert status button link list listitem table row cell".split(" "));
for (const element of all("[role]")) {
  if (!roles.has(element.getAttribute("role"))) say("unknown role", element);
}
for (const element of all("[aria-sort]")) {
  if (!["ascending", "descending", "none"].includes(element.getAttribute("aria-sort"))) say("aria-sort", element);
  if (element.localName !== "th") say("aria-sort outside a heading", element);
}
for (const element of all("[tabindex]")) if (element.tabIndex > 0) say("tabindex above 0", element);

// Headings.
let level = 0;
for (const heading of all("h1,h2,h3,h4,h5,h6")) {
  const next = Number(heading.localName[1]);
  if (next > level + 1) say("heading skips a level", heading);
  if (!heading.textContent.trim()) say("empty heading", heading);
  level = next;
}

// Names of controls.
const name = (element) => (element.getAttribute("aria-label")
  ?? (element.labels?.[0]?.textContent || element.textContent || element.title)).trim();
for (const element of all("a[href],button,select,input,textarea,summary,[tabindex]")) {
  if (!name(element)) say("control without a name", element);
}
for (const element of all("a[href]")) {
  if (!/^(https?:|#|[a-z]+\/[a-z0-9_-]+\.html|\.\.\/[a-z]|[a-z0-9_-]+\.html|figures\/)/.test(element.getAttribute("href"))) {
    say("address", element);
  }
}

// Tables and images.
for (const table of all("table")) {
  if (!table.caption?.textContent.trim()) say("table without a caption", table);
  for (const head of all("th", table)) {
    if (!["col", "row"].includes(head.scope)) say("table heading without a scope", head);
  }
  for (const row of table.tBodies[0].rows) if (row.cells[0].localName !== "th") say("row without a heading", row);
}
for (const image of all("img,svg")) {
  if (image.getAttribute("aria-hidden") === "true") continue;
  const id = image.getAttribute("aria-labelledby")?.split(" ") ?? [];
  const words = id.map((part) => document.getElementById(part)?.textContent.trim() ?? "");
  if (image.localName !== "svg" || image.getAttribute("role") !== "img" || words.length < 2 || words.some((text) => text.length < 8)) {
    say("image without words", image);
  }
}

// Contrast, of each text against what is painted under it.
const parse = (text) => {
  const parts = text.match(/[\d.]+/g)?.map(Number) ?? [0, 0, 0, 0];
  if (text.startsWith("color(srgb")) for (let index = 0; index < 3; index += 1) parts[index] *= 255;
  return parts.length > 3 ? parts : [...parts, 1];
};
const over = (top, under) => top.slice(0, 3).map((value, index) => value * top[3] + under[index] * (1 - top[3]));
const luminance = (color) => {
  const [r, g, b] = color.map((value) => value / 255).map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const ratio = (a, b) => {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
};
const ground = (element) => {
  const layers = [];
  for (let at = element; at; at = at.parentElement) layers.push(parse(getComputedStyle(at).backgroundColor));
  return layers.reverse().reduce((under, layer) => over(layer, under), parse(getComputedStyle(document.body).backgroundColor).slice(0, 3));
};
const opacity = (element) => {
  let product = 1;
  for (let at = element; at; at = at.parentElement) product *= Number(getComputedStyle(at).opacity);
  return product;
};
// The shape of a drawing that lies under a text.
const shape = (text) => {
  const box = text.getBBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  return all("rect", text.ownerSVGElement).filter((rect) => {
    const place = rect.getBBox();
    return place.x <= x && x <= place.x + place.width && place.y <= y && y <= place.y + place.height;
  }).pop();
};
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
let texts = 0, least = 21;
while (walker.nextNode()) {
  const element = walker.currentNode.parentElement;
  if (!walker.currentNode.textContent.trim() || element.closest("script,style,title,desc,.unseen,.skip") || !isShown(element)) continue;
  const style = getComputedStyle(element);
  const drawing = element.ownerSVGElement;
  let under = ground(drawing ?? element);
  if (drawing) {
    const rect = shape(element.closest("text"));
    if (rect) {
      const paint = parse(getComputedStyle(rect).fill);
      under = over([...paint.slice(0, 3), Number(getComputedStyle(rect).fillOpacity)], under);
    }
  }
  const ink = parse(drawing ? style.fill : style.color);
  ink[3] *= opacity(element);
  const found = ratio(over(ink, under), under);
  texts += 1;
  least = Math.min(least, found);
  if (found < 4.5) say("contrast", element, found.toFixed(2));
}
return { faults: [...new Set(faults)], texts, least };
