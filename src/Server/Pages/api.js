// What every page needs: the API in the page's language, and what it refuses as an error with its text.

export class Refused extends Error {
  constructor(problem) {
    super(problem.errors?.[0]?.message ?? problem.detail);
    this.code = problem.errors?.[0]?.code ?? problem.code;
  }
}

export async function call(method, path, body) {
  const answer = await fetch(`/api/v1/${path}`, {
    method,
    headers: { 'Accept-Language': document.documentElement.lang, ...(body && { 'Content-Type': 'application/json' }) },
    body: body && JSON.stringify(body),
  });
  if (answer.ok) {
    return answer.status === 204 ? null : await answer.json();
  }

  throw new Refused(await answer.json());
}
