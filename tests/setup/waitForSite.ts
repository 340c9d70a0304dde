import { inject } from 'vitest';

// The site is built beside the tests that do not need it, and answers when it is there.
const answer = await fetch(inject('siteOrigin'));
if (!answer.ok) throw new Error(await answer.text());
