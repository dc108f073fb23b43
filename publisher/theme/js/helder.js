// Small conveniences.  Every page can be read without them.
"use strict";
(() => {
  // From a folder without a server a link to a folder shows a list of files: point it at the page itself.
  if (location.protocol === "file:") {
    for (const link of document.querySelectorAll("a[href], form[action]")) {
      const name = link.tagName === "A" ? "href" : "action";
      const [path, ...rest] = link.getAttribute(name).split("#");
      if (/^[a-z]+:/.test(path)) continue;
      if (/(^|\/)\.{0,2}$/.test(path) && path) {
        link.setAttribute(name, [`${path.replace(/\/?$/, "/")}index.html`, ...rest].join("#"));
      }
    }
  }
  for (const button of document.querySelectorAll("[data-druk-af]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }
})();
