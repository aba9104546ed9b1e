"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const make = (name, properties, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };

  // Tables: a button in each heading; the first press on numbers brings the largest up.
  const key = (row, column) => {
    const cell = row.cells[column];
    const text = cell.dataset.value ?? cell.textContent.trim();
    const number = parseFloat(text.replace("−", "-"));
    return { text, number: Number.isNaN(number) ? -Infinity : number };
  };
  for (const table of all("table.sortable")) {
    const heads = all("thead th", table);
    heads.forEach((head, column) => {
      if ("unsorted" in head.dataset) return;
      const isNumber = head.classList.contains("number");
      const button = make("button", { type: "button", textContent: head.textContent });
      head.replaceChildren(button);
      button.addEventListener("click", () => {
        const old = head.getAttribute("aria-sort");
        const order = old === (isNumber ? "descending" : "ascending")
          ? (isNumber ? "ascending" : "descending") : (isNumber ? "descending" : "ascending");
        for (const other of heads) other.removeAttribute("aria-sort");
        head.setAttribute("aria-sort", order);
        const sign = order === "ascending" ? 1 : -1;
        const rows = all("tbody tr", table).map((row) => ({ row, key: key(row, column) }));
        rows.sort((a, b) => sign * (isNumber
          ? a.key.number - b.key.number || 0 : a.key.text.localeCompare(b.key.text, "en")));
        table.tBodies[0].append(...rows.map((item) => item.row));
      });
    });
  }

  // A link to a factor opens it.
  const open = () => {
    const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    if (target instanceof HTMLDetailsElement) target.open = true;
  };
  addEventListener("hashchange", open);
  for (const link of all('a[href^="#factor-"]')) link.addEventListener("click", () => setTimeout(open));
  open();
  addEventListener("beforeprint", () => all("details").forEach((details) => { details.open = true; }));

  // Filters.
  const form = document.getElementById("filters");
  if (!form) return;
  const source = document.getElementById("facets");
  const facets = source ? JSON.parse(source.textContent) : null;
  const quotes = all(".quote[data-pole]");
  const groups = all("[data-group]");
  const factors = all("details.factor");
  const movements = ["leaving", "entering", "staying"];
  const distinct = (values) => [...new Set(values.filter((value) => value !== ""))].sort();
  const isReport = groups.length > 0 || factors.length > 0;
  const countsAnew = !isReport || facets !== null;
  const venues = distinct(facets ? facets.venues : quotes.map((quote) => quote.dataset.venue));
  const months = distinct(facets ? facets.months : quotes.map((quote) => quote.dataset.month));
  const controls = {};
  const add = (name, label, options) => {
    const select = make("select", { name });
    for (const [value, text] of options) select.append(make("option", { value, textContent: text }));
    form.append(make("label", {}, label, select));
    controls[name] = select;
  };
  const plain = (values) => values.map((value) => [value, value]);
  add("movement", "Movement", [["", "All"], ...plain(movements), ["none", "no move"]]);
  if (factors.length > 0) {
    add("factor", "Factor", [["", "All"], ...factors.map((details) =>
      [details.dataset.code, details.querySelector("h3").textContent])]);
  } else {
    add("pole", "Direction", [["", "Both"], ["away", "pushes away"], ["toward", "pulls toward"]]);
  }
  if (countsAnew && venues.length > 0) add("venue", "Venue", [["", "All"], ...plain(venues)]);
  if (countsAnew && months.length > 0) {
    add("from", "From", [["", "The first"], ...plain(months)]);
    add("to", "To", [["", "The last"], ...plain(months)]);
  }
  const clear = make("button", { type: "reset", textContent: "Show all" });
  const status = make("output", {});
  form.append(clear, status);
  form.hidden = false;

  const decimal = (value, places) => {
    const scale = 10 ** places;
    const scaled = Math.round(Math.abs(value) * scale);
    return (value < 0 && scaled !== 0 ? "-" : "") + (scaled / scale).toFixed(places);
  };
  // E. B. Wilson (1927), as the program counts it.
  const wilson = (part, whole) => {
    if (whole === 0) return [0, 1];
    const z = 1.959963984540054;
    const share = part / whole;
    const spread = z * Math.sqrt(share * (1 - share) / whole + z * z / (4 * whole * whole));
    const middle = share + z * z / (2 * whole);
    const scale = 1 + z * z / whole;
    return [
      part === 0 ? 0 : Math.max(0, (middle - spread) / scale),
      part === whole ? 1 : Math.min(1, (middle + spread) / scale),
    ];
  };
  const fewest = 5;

  // Counts the posts that pass, by movement: authors, and each factor's posts.
  const count = (passes) => {
    const groups = {};
    for (const name of [...movements, "none"]) groups[name] = { posts: 0, authors: new Set(), factors: {} };
    let posts = 0;
    for (const post of facets.posts) {
      const [author, venue, month, bits] = post;
      if (!passes(facets.venues[venue] ?? "", facets.months[month] ?? "")) continue;
      posts += 1;
      const names = bits === 0 ? ["none"] : movements.filter((_, index) => bits & 1 << index);
      for (const name of names) {
        const group = groups[name];
        group.posts += 1;
        group.authors.add(author);
        for (let place = 4; place < post.length; place += 3) {
          const factor = group.factors[post[place]] ??= { posts: 0, authors: new Set(), own: 0, sum: 0 };
          factor.posts += 1;
          factor.authors.add(author);
          factor.own += post[place + 1];
          factor.sum += post[place + 2];
        }
      }
    }
    return { posts, groups };
  };
  const show = (row, factor, authors) => {
    const cells = row.cells;
    const share = authors > 0 ? factor.authors.size / authors : 0;
    const [low, high] = wilson(factor.authors.size, authors);
    const isRare = factor.posts < fewest;
    row.classList.toggle("rare", isRare);
    row.querySelector(".dagger").textContent = isRare ? " †" : "";
    cells[2].textContent = decimal(100 * share, 1) + " %";
    cells[2].dataset.value = decimal(share, 4);
    cells[3].querySelector("span").textContent = decimal(100 * low, 1) + " – " + decimal(100 * high, 1);
    cells[3].querySelector(".bar rect:not(.track)").setAttribute("width", decimal(100 * share, 1));
    for (const line of all(".bar line", cells[3])) {
      line.setAttribute("x1", decimal(100 * low, 1));
      line.setAttribute("x2", decimal(100 * high, 1));
    }
    cells[4].textContent = String(factor.posts);
    cells[5].textContent = decimal(100 * factor.own / factor.posts, 1) + " %";
    cells[6].textContent = decimal(factor.sum / factor.posts / 1000, 2);
  };

  const filter = () => {
    const wanted = Object.fromEntries(Object.entries(controls).map(([name, select]) => [name, select.value]));
    const passes = (venue, month) =>
      (!wanted.venue || venue === wanted.venue)
      && (!wanted.from || (month !== "" && month >= wanted.from))
      && (!wanted.to || (month !== "" && month <= wanted.to));
    const isOn = Object.values(wanted).some((value) => value);
    document.body.classList.toggle("filtered", isOn);
    let shown = 0;
    for (const quote of quotes) {
      const data = quote.dataset;
      quote.hidden = !passes(data.venue, data.month)
        || Boolean(wanted.pole && data.pole !== wanted.pole)
        || Boolean(wanted.movement && !data.movement.split(" ").includes(wanted.movement));
      if (!quote.hidden) shown += 1;
    }
    if (!isReport) {
      status.textContent = shown + " of " + quotes.length + " quotes of this page";
      return;
    }
    const counted = facets ? count(passes) : null;
    for (const section of groups) {
      const name = section.dataset.group;
      section.hidden = Boolean(wanted.movement && name !== wanted.movement);
      for (const row of all("tbody tr", section)) {
        const isOther = wanted.factor && row.dataset.code !== wanted.factor;
        const group = counted?.groups[name];
        const number = 2 * (facets?.codes.indexOf(row.dataset.code) ?? 0) + (row.dataset.pole === "away" ? 0 : 1);
        const factor = group?.factors[number];
        row.hidden = Boolean(isOther || (group && !factor));
        if (factor) show(row, factor, group.authors.size);
      }
    }
    for (const details of factors) {
      details.hidden = Boolean(wanted.factor && details.dataset.code !== wanted.factor);
      if (wanted.factor && !details.hidden) details.open = true;
    }
    const parts = counted
      ? movements.map((name) => counted.groups[name].posts + " " + name).join(", ") : "";
    status.textContent = counted
      ? counted.posts + " of " + facets.posts.length + " posts: " + parts
      : "There are too many posts to count them anew by venue and period here; use the CSV files.";
  };
  form.addEventListener("change", filter);
  form.addEventListener("reset", () => setTimeout(filter));
  form.addEventListener("submit", (event) => event.preventDefault());
  filter();
})();
