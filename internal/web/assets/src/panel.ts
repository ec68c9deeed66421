// panel shows the evidence of a number beside the text, in place of going to its page. The page stays reachable: the panel has a
// link to it, and a click with a key held opens it as ever.
export function panel(): void {
	let shown: HTMLElement | undefined;
	let from: HTMLElement | SVGElement | undefined;

	function close(): void {
		shown?.remove();
		shown = undefined;
		document.querySelector(".n[aria-current]")?.removeAttribute("aria-current");
		from?.focus();
		from = undefined;
	}

	async function open(link: HTMLElement | SVGElement, href: string): Promise<void> {
		const address = new URL(href);
		address.searchParams.set("part", "panel");
		let answer: Response;
		try {
			answer = await fetch(address, { credentials: "same-origin" });
		} catch {
			location.assign(href);
			return;
		}
		if (!answer.ok) {
			location.assign(href);
			return;
		}
		// The server made this part with the same templates as the page, and the policy runs nothing that is not ours.
		const part = new DOMParser().parseFromString(await answer.text(), "text/html");
		close();
		shown = document.createElement("aside");
		shown.className = "panel";
		shown.setAttribute("role", "complementary");
		shown.setAttribute("aria-label", "Evidence " + (link.textContent ?? ""));
		shown.tabIndex = -1;
		const button = document.createElement("button");
		button.type = "button";
		button.textContent = "Close";
		button.className = "close";
		button.addEventListener("click", close);
		shown.append(button, ...part.body.childNodes);
		document.body.append(shown);
		link.setAttribute("aria-current", "true");
		from = link;
		shown.focus({ preventScroll: true });
	}

	document.addEventListener("click", (event) => {
		if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || !(event.target instanceof Element)) return;
		const link = event.target.closest<HTMLElement | SVGElement>("a.n, a.ev-link, .annals-picture .what a");
		const href = link?.getAttribute("href"); // a link of a picture has no href of its own kind
		if (!link || !href) return;
		event.preventDefault();
		void open(link, new URL(href, location.href).href);
	});
	document.addEventListener("keydown", (event) => {
		if (event.key === "Escape" && shown) close();
	});
}
