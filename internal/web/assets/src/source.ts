// source lights up, in the text of a source, the statement that the reader points at in the margin, with its roles; and in the
// margin the statements of the words pointed at. Offsets count code points of the source's text; the isolates that the server
// puts around words written from right to left are no part of it.
const isolates = /[\u2066-\u2069]/;

export function source(): void {
	const page = document.querySelector<HTMLElement>("article.source");
	if (!page) return;
	const registry = (CSS as unknown as { highlights?: Map<string, unknown> }).highlights;

	function statements(of: Element): Element[] {
		const keys = (of.getAttribute("data-k") ?? "").split(" ");
		return keys.flatMap((k) => [...page!.querySelectorAll(`[data-k~="${CSS.escape(k)}"]`)]);
	}

	function darken(): void {
		page!.querySelectorAll(".lit").forEach((e) => e.classList.remove("lit"));
		registry?.delete("role");
	}

	function light(event: Event): void {
		const of = event.target instanceof Element ? event.target.closest("[data-k]") : null;
		darken();
		if (!of || !page!.contains(of)) return;
		const all = statements(of);
		all.forEach((e) => e.classList.add("lit"));
		const block = of.closest<HTMLElement>(".block");
		const text = block?.querySelector("p, h2");
		if (!registry || !block || !text) return;
		const ranges: Range[] = [];
		for (const line of all.filter((e) => e.hasAttribute("data-r"))) {
			for (const role of (line.getAttribute("data-r") ?? "").split(";")) {
				const m = /^(\d+)-(\d+)/.exec(role);
				if (!m) continue;
				const range = rangeOf(text, Number(m[1]) - Number(block.dataset.start), Number(m[2]) - Number(block.dataset.start));
				if (range) ranges.push(range);
			}
		}
		const Highlight = (window as unknown as { Highlight: new (...r: Range[]) => unknown }).Highlight;
		if (ranges.length > 0) registry.set("role", new Highlight(...ranges));
	}

	page.addEventListener("pointerover", light);
	page.addEventListener("focusin", light);
	page.addEventListener("pointerleave", darken);
}

// rangeOf is the stretch of an element's text from one code point up to another.
function rangeOf(element: Element, start: number, end: number): Range | undefined {
	const range = document.createRange();
	const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
	let n = 0;
	let begun = false;
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		let unit = 0;
		for (const c of node.nodeValue ?? "") {
			if (!isolates.test(c)) {
				if (n === start && !begun) {
					range.setStart(node, unit);
					begun = true;
				}
				n++;
			}
			unit += c.length;
			if (begun && n === end) {
				range.setEnd(node, unit);
				return range;
			}
		}
	}
	return undefined;
}
