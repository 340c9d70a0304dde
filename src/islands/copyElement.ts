/**
 * Puts the text of an element on the clipboard and says what happened. Where a browser does not let a page do that,
 * the text is selected, so that one key more is enough.
 */
export async function copyElement(element: Element): Promise<string> {
  try {
    await navigator.clipboard.writeText(element.textContent ?? '');
    return 'Copied';
  } catch {
    getSelection()?.selectAllChildren(element);
    return 'Selected: now copy it';
  }
}
