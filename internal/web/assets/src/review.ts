// review makes judging quick: one key for each judgement, words of the passage into the form at a stroke, and how a correction
// would read before it is made. Without it the forms and links do the same.
export function review(): void {
	const page = document.querySelector<HTMLElement>("article.review");
	if (!page) return;

	document.addEventListener("keydown", (event) => {
		if (event.metaKey || event.ctrlKey || event.altKey || event.key.length !== 1) return;
		const at = event.target;
		if (at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement || at instanceof HTMLSelectElement) return;
		const target = page.querySelector<HTMLElement>(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
		if (!target) return;
		event.preventDefault();
		target.click();
		if (target.tagName === "SUMMARY") page.querySelector<HTMLElement>("details[open] .fields input")?.focus();
	});

	const fields = page.querySelector<HTMLElement>(".fields");
	const output = page.querySelector<HTMLElement>(".previewed");
	const form = page.querySelector<HTMLFormElement>("form.judge");
	if (!fields || !output || !form) return;

	let timer = 0;
	let asked = 0;
	async function preview(): Promise<void> {
		const query = new URLSearchParams({ part: "preview" });
		for (const [name, value] of new FormData(form!)) {
			if (typeof value === "string" && name !== "by" && name !== "reason" && name !== "next") query.append(name === "statement" ? "s" : name, value);
		}
		const mine = ++asked;
		try {
			const answer = await fetch("/review?" + query.toString(), { credentials: "same-origin" });
			const part = new DOMParser().parseFromString(await answer.text(), "text/html");
			if (answer.ok && mine === asked) output!.replaceChildren(...part.body.childNodes);
		} catch {
			// The form says it all the same once it is sent.
		}
	}
	function later(): void {
		clearTimeout(timer);
		timer = window.setTimeout(() => void preview(), 250);
	}
	fields.addEventListener("input", later);
	fields.addEventListener("change", later);

	let last: HTMLInputElement | undefined;
	fields.addEventListener("focusin", (event) => {
		last = event.target instanceof HTMLInputElement && event.target.classList.contains("words") ? event.target : undefined;
	});
	page.querySelector(".passage blockquote")?.addEventListener("mouseup", () => {
		const words = getSelection()?.toString().trim();
		if (!last || !words) return;
		last.value = words;
		last.focus();
		later();
	});
}
