/** Opens what the address points into, in browsers that do not by themselves. */
function open(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target === null) return;
  // An item of a list may itself be folded, and the list too.
  const own = target.querySelector<HTMLDetailsElement>(':scope > details.item');
  const folds = own === null ? [] : [own];
  for (let at: Element | null = target; at !== null; at = at.parentElement)
    if (at instanceof HTMLDetailsElement) folds.push(at);
  const closed = folds.filter(({ open: isOpen }) => !isOpen);
  for (const fold of closed) fold.open = true;
  if (closed.length > 0) target.scrollIntoView();
}
addEventListener('hashchange', open);
open();
