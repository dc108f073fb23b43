// Search in Dutch.  A word also finds longer words it is part of ('toeslag' → huurtoeslag), other forms of itself
// ('toeslagen'), a word with a typing error ('huurtoeslg') and the words of synoniemen.txt ('huursubsidie').
"use strict";
const helderZoek = (() => {

  const plain = (text) => text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  const words = (text) => plain(text).match(/[a-z0-9]+/g) || [];

  // Forms of one word end up alike: toeslagen → toeslag, huizen → huis, brieven → brief, scholen → school.
  function stem(word) {
    let short = word;
    if (short.length > 4) short = short.replace(/(?:en|s|e)$/, "");
    if (short.length < 3) return word;
    return short
      .replace(/z$/, "s").replace(/v$/, "f")
      .replace(/([bcdfghjklmnpqrstvwxz])\1$/, "$1")
      .replace(/([aeou])\1([bcdfghjklmnpqrstvwxz])$/, "$1$2");
  }

  // How many typing errors (a letter more, less, other, or two swapped) lie between two words; stops above `most`.
  function distance(a, b, most) {
    if (Math.abs(a.length - b.length) > most) return most + 1;
    let before = [];
    let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
    for (let i = 1; i <= a.length; i += 1) {
      const row = [i];
      for (let j = 1; j <= b.length; j += 1) {
        const other = a[i - 1] === b[j - 1] ? 0 : 1;
        row[j] = Math.min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + other);
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      before = previous;
      previous = row;
    }
    return previous[b.length];
  }

  // 3: the word itself, 2: the beginning of a word, 1.5: within a compound, 0: not there.
  function match(wanted, found) {
    if (wanted === found) return 3;
    if (wanted.length < 3) return 0;
    if (found.startsWith(wanted)) return 2;
    return wanted.length > 3 && found.includes(wanted) ? 1.5 : 0;
  }

  function near(wanted, found) {
    const most = wanted.length > 8 ? 2 : 1;
    return wanted.length > 4 && distance(wanted, found, most) <= most ? 1.5 : 0;
  }

  const stems = (text) => [...new Set(words(text).map(stem))];
  const best = (wanted, list, test) => list.reduce((top, found) => Math.max(top, test(wanted, found)), 0);

  let prepared = null;

  // The words of a page stand as steps between numbers of words, in base 36: see publisher/search.py.
  function prepare(index) {
    if (prepared && prepared.index === index) return prepared.entries;
    const known = index.woorden.split(" ").map(stem);
    const entries = index.paginas.map((page) => {
      let number = -1;
      const body = new Set(page.x ? page.x.split(" ").map((step) => known[(number += parseInt(step, 36))]) : []);
      return { page, title: stems(page.t), heads: stems(page.k.join(" ")), about: stems(`${page.d} ${page.z.join(" ")}`), body: [...body] };
    });
    prepared = { index, entries };
    return entries;
  }

  // The sentence of the page that says most of what was asked; else its description.
  function sentence(page, text, index) {
    const groups = questions(text, index);
    const worth = (line) => groups.reduce((sum, group) => sum + Math.max(...group.map((wanted) => best(wanted, stems(line), match))), 0);
    return [page.d, ...page.z, ...page.k].reduce((top, line) => (worth(line) > worth(top) ? line : top));
  }

  // Every way to say the question: as typed, plus what synonyms make of it.
  function questions(text, index) {
    const stop = new Set(index.stop.split(" "));
    const asked = words(text).filter((word) => !stop.has(word));
    const found = (asked.length ? asked : words(text)).map((word) => [stem(word)]);
    const whole = ` ${words(text).map(stem).join(" ")} `;
    for (const [said, meant] of Object.entries(index.synoniemen)) {
      const parts = words(said).map(stem);
      if (!whole.includes(` ${parts.join(" ")} `)) continue;
      for (const group of found) if (parts.includes(group[0])) group.push(...meant.flatMap((word) => words(word).map(stem)));
    }
    return found;
  }

  function score(entry, group, test) {
    const each = (list, weight) => weight * Math.max(...group.map((wanted, i) => best(wanted, list, test) * (i ? 0.8 : 1)));
    return Math.max(each(entry.title, 6), each(entry.heads, 3), each(entry.about, 2), each(entry.body, 1));
  }

  // A typing error counts only where the word itself is nowhere on the site.
  function scores(entries, group) {
    const exact = entries.map((entry) => score(entry, group, match));
    return exact.some(Boolean) ? exact : entries.map((entry) => score(entry, group, near));
  }

  // Lists of everything hold every word, so they come after the page that a word is about.
  const LISTS = /^(?:budgetgids\/(?:voor|bedragen)|woordenlijst|wijzigingen|nieuws|hulp\/adressen)\b|^(?:brief|budgetgids|informatiemap)?\/?$/;
  const LEAST = 0.25; // of the best page: what scores less is about something else

  // Pages in order of fit: a word that few pages have says more, and a page that has more of the question comes first.
  function search(text, index) {
    const groups = questions(text, index);
    if (!groups.length) return [];
    const entries = prepare(index);
    const sums = entries.map(() => 0);
    const weights = entries.map(() => 0);
    let all = 0;
    for (const group of groups) {
      const found = scores(entries, group);
      const pages = found.filter(Boolean).length;
      const rarity = Math.log(1 + entries.length / (pages || 0.5));
      all += rarity;
      found.forEach((worth, i) => {
        sums[i] += rarity * worth;
        if (worth) weights[i] += rarity;
      });
    }
    const hits = entries
      .map((entry, i) => ({ page: entry.page, sum: sums[i] * (weights[i] / all) * (LISTS.test(entry.page.u) ? 0.4 : 1) }))
      .filter((hit) => hit.sum)
      .sort((a, b) => b.sum - a.sum || a.page.t.localeCompare(b.page.t, "nl"));
    return hits.filter((hit) => hit.sum >= LEAST * hits[0].sum).map((hit) => hit.page);
  }

  return { search, sentence, stem, distance };
})();

(() => {
  const box = document.querySelector("[data-zoeken]");
  if (!box || !window.helderIndex) return;
  document.querySelector("[data-zonder-script]")?.remove();
  const all = document.querySelector("[data-alles]");
  const count = box.querySelector("[data-aantal]");
  const list = box.querySelector("[data-gevonden]");
  const field = document.getElementById("zoek-boven");
  const base = document.documentElement.dataset.basis.replace(/\/$/, "");
  const tail = location.protocol === "file:" ? "index.html" : "";

  function card(page, wanted) {
    const item = document.createElement("li");
    item.className = "helder-kaart";
    const inner = item.appendChild(document.createElement("div"));
    const link = inner.appendChild(document.createElement("a"));
    link.className = "helder-kaart__titel";
    link.href = `${base}/${page.u.replace(/^\.\/?$/, "")}${tail}`;
    link.textContent = page.t;
    const text = inner.appendChild(document.createElement("p"));
    text.className = "helder-kaart__tekst";
    text.textContent = helderZoek.sentence(page, wanted, window.helderIndex);
    return item;
  }

  function show(text) {
    const wanted = text.trim();
    box.hidden = !wanted;
    if (!wanted) {
      if (all) all.hidden = false;
      return;
    }
    const found = helderZoek.search(wanted, window.helderIndex);
    const pages = found.length === 1 ? "1 pagina" : `${found.length} pagina’s`;
    count.textContent = found.length
      ? `We vonden ${pages} over ‘${wanted}’.`
      : `We vonden niets over ‘${wanted}’. Probeer een ander woord, of bel ons.`;
    list.replaceChildren(...found.slice(0, 20).map((page) => card(page, wanted)));
    if (all) all.hidden = found.length > 0;
  }

  // On the page for wrong addresses the address itself says what somebody looked for: /huur-toeslag.html.
  function fromAddress() {
    const [last = ""] = location.pathname.split("/").filter(Boolean).slice(-1);
    return last.replace(/\.\w+$/, "").replace(/%[0-9a-f]{2}|[^a-z]+/gi, " ").trim();
  }

  const guess = box.dataset.zoeken === "adres" && location.protocol !== "file:" ? fromAddress() : "";
  field.value = new URLSearchParams(location.search).get("q") || guess;
  field.addEventListener("input", () => show(field.value));
  show(field.value);
})();
