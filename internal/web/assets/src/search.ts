// search suggests names while one is typed, as the combobox of the ARIA practices has it: arrows choose, Enter goes there, Escape
// closes. Enter without a choice searches, as without a script.
const pause = 120; // ms without a key before the server is asked

export function search(): void {
	const input = document.querySelector<HTMLInputElement>("#q");
	const form = input?.closest("form");
	if (!input || !form) return;
	const list = document.createElement("ul");
	list.id = "suggestions";
	list.setAttribute("role", "listbox");
	list.setAttribute("aria-label", "Names");
	list.hidden = true;
	form.append(list);
	input.setAttribute("role", "combobox");
	input.setAttribute("aria-autocomplete", "list");
	input.setAttribute("aria-expanded", "false");
	input.setAttribute("aria-controls", list.id);

	let timer: number | undefined;
	let asked = 0;
	let chosen = -1;

	function hide(): void {
		list.hidden = true;
		chosen = -1;
		input!.setAttribute("aria-expanded", "false");
		input!.removeAttribute("aria-activedescendant");
	}

	function choose(i: number): void {
		const items = [...list.children];
		if (items.length === 0) return;
		items[chosen]?.removeAttribute("aria-selected");
		chosen = (i + items.length) % items.length;
		const item = items[chosen]!;
		item.setAttribute("aria-selected", "true");
		item.scrollIntoView({ block: "nearest" });
		input!.setAttribute("aria-activedescendant", item.id);
	}

	async function ask(): Promise<void> {
		const turn = ++asked;
		const query = new URLSearchParams(new FormData(form!) as unknown as Record<string, string>);
		if (!(query.get("q") ?? "").trim()) {
			hide();
			return;
		}
		query.set("part", "suggestions");
		const answer = await fetch("/find?" + query, { credentials: "same-origin" }).catch(() => undefined);
		if (!answer?.ok || turn !== asked) return;
		const part = new DOMParser().parseFromString("<ul>" + (await answer.text()) + "</ul>", "text/html");
		if (turn !== asked || document.activeElement !== input) return;
		const items = [...part.querySelectorAll("li")];
		items.forEach((item, i) => (item.id = "suggestion-" + i));
		list.replaceChildren(...items);
		chosen = -1;
		list.hidden = items.length === 0;
		input!.setAttribute("aria-expanded", String(!list.hidden));
		input!.removeAttribute("aria-activedescendant");
	}

	input.addEventListener("input", () => {
		clearTimeout(timer);
		timer = setTimeout(() => void ask(), pause);
	});
	input.addEventListener("keydown", (event) => {
		if (event.isComposing || list.hidden) return;
		if (event.key === "ArrowDown") choose(chosen + 1);
		else if (event.key === "ArrowUp") choose(chosen < 0 ? -1 : chosen - 1);
		else if (event.key === "Escape") hide();
		else if (event.key === "Enter" && chosen >= 0) location.assign((list.children[chosen] as HTMLElement).dataset.href!);
		else return;
		event.preventDefault();
	});
	input.addEventListener("blur", () => setTimeout(hide, 150));
	list.addEventListener("pointerdown", (event) => {
		const item = event.target instanceof Element ? event.target.closest<HTMLElement>("li") : null;
		if (!item) return;
		event.preventDefault();
		location.assign(item.dataset.href!);
	});
}
