// network plays the years: a slider in place of the links, which shows each day from the courses that the picture and the list
// have with them. When the slider rests, the list comes anew from the server, with its reasons, and the address follows.
type Stretch = { from: string; verdict: string };

function course(text: string): Stretch[] {
	return text.split(",").map((part) => {
		const [from = "", verdict = ""] = part.split(" ");
		return { from: from === "beginning" ? "" : from, verdict };
	});
}

function verdictOn(stretches: Stretch[], day: string): string {
	let verdict = "no";
	for (const s of stretches) {
		if (s.from > day) break;
		verdict = s.verdict;
	}
	return verdict;
}

const verdicts = ["yes", "possibly", "disputed", "no"];

export function network(): void {
	const page = document.querySelector<HTMLElement>("article.network");
	const years = page?.querySelector<HTMLElement>("nav.years");
	const list = page?.querySelector<HTMLElement>("#ties");
	if (!page || !years || !list) {
		filters(page);
		return;
	}
	filters(page);
	const links = [...years.querySelectorAll<HTMLAnchorElement>("a")];
	const numbers = links.map((a) => Number(a.textContent));
	const first = (numbers[0] ?? 0) - 1;
	const last = Math.max(numbers.at(-1) ?? 0, Number((years.dataset.day ?? "").slice(0, 4)));

	const slider = document.createElement("input");
	slider.type = "range";
	slider.min = String(first);
	slider.max = String(last);
	slider.value = (years.dataset.day ?? "").slice(0, 4);
	slider.setAttribute("aria-label", "The year whose end is shown");
	const play = document.createElement("button");
	play.type = "button";
	const output = document.createElement("output");
	const bar = document.createElement("div");
	bar.className = "slider";
	bar.append(play, slider, output);
	years.prepend(bar);

	function show(day: string): void {
		for (const e of page!.querySelectorAll<HTMLElement | SVGElement>("[data-course]")) {
			const verdict = verdictOn(course(e.dataset.course ?? ""), day);
			e.classList.remove(...verdicts);
			e.classList.add(verdict);
			const word = e.querySelector(":scope > .verdict > b");
			if (word) word.textContent = verdict;
			const reason = e.querySelector<HTMLElement>(":scope > .verdict > .reason");
			if (reason) reason.hidden = true;
		}
		for (const svg of page!.querySelectorAll("svg.annals-picture")) {
			const bound = new Set<string>();
			for (const tie of svg.querySelectorAll<SVGElement>(".tie[data-from]:not(.no)")) {
				bound.add(tie.dataset.from ?? "").add(tie.dataset.to ?? "");
			}
			for (const node of svg.querySelectorAll<SVGElement>(".node:not(.root)")) {
				node.classList.toggle("off", !bound.has(node.dataset.id ?? ""));
			}
		}
		output.textContent = day.slice(0, 4);
		for (const a of links) {
			if (a.textContent === day.slice(0, 4)) a.setAttribute("aria-current", "date");
			else a.removeAttribute("aria-current");
		}
	}

	async function rest(day: string): Promise<void> {
		const address = new URL(location.href);
		address.searchParams.set("on", day);
		history.replaceState(null, "", address);
		const on = document.querySelector<HTMLInputElement>("#on");
		if (on) on.value = on.defaultValue = day;
		address.searchParams.set("part", "ties");
		try {
			const answer = await fetch(address, { credentials: "same-origin" });
			if (!answer.ok) return;
			const part = new DOMParser().parseFromString(await answer.text(), "text/html");
			if (slider.value === day.slice(0, 4)) list!.replaceChildren(...part.body.childNodes);
		} catch {
			// Without the server the courses have shown the day already.
		}
	}

	const day = () => slider.value.padStart(4, "0") + "-12-31";
	// A year is shown for a third of a second, and for less where the whole would take longer than twenty.
	const pace = Math.min(350, 20_000 / Math.max(1, last - Number(slider.min)));
	let timer = 0;
	function stop(): void {
		clearInterval(timer);
		timer = 0;
		play.textContent = "Play the years";
	}
	stop();
	slider.addEventListener("input", () => show(day()));
	slider.addEventListener("change", () => {
		stop();
		void rest(day());
	});
	play.addEventListener("click", () => {
		if (timer) {
			stop();
			void rest(day());
			return;
		}
		if (Number(slider.value) >= last) slider.value = slider.min;
		play.textContent = "Stop";
		timer = window.setInterval(() => {
			slider.value = String(Number(slider.value) + 1);
			show(day());
			if (Number(slider.value) >= last) {
				stop();
				void rest(day());
			}
		}, pace);
	});
	output.textContent = slider.value;
}

// filters show what was chosen at once.
function filters(page: HTMLElement | null | undefined): void {
	const form = page?.querySelector<HTMLFormElement>("form.filters");
	form?.addEventListener("change", () => form.requestSubmit());
	form?.querySelector("button")?.setAttribute("hidden", "");
}
