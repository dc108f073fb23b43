// The page for wrong addresses links from '/', because a web server shows it at any address.  Opened from a folder its
// links must start where the file stands.  The scripts come last: they look at those links.
"use strict";
(() => {
  if (location.protocol !== "file:") return;
  document.documentElement.dataset.basis = ".";
  for (const name of ["href", "src", "action"]) {
    for (const element of document.querySelectorAll(`a[${name}^="/"], img[${name}^="/"], form[${name}^="/"]`)) {
      element.setAttribute(name, `.${element.getAttribute(name)}`);
    }
  }
  for (const name of ["helder", "zoekindex", "zoeken"]) {
    const script = document.createElement("script");
    script.src = `js/${name}.js`;
    script.async = false;
    document.head.append(script);
  }
})();
