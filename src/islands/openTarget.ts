/** Opens what the address points into, in browsers that do not by themselves. */
function open(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const fold = target?.closest('details');
  if (target == null || fold == null || fold.open) return;
  fold.open = true;
  target.scrollIntoView();
}
addEventListener('hashchange', open);
open();
