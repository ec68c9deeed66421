// The scripts of the pages: islands that save the reader a page load. Each looks for its own elements and does nothing on a page
// that has none, so that every page works without.
import { dates } from "./dates";
import { network } from "./network";
import { panel } from "./panel";
import { progress } from "./progress";
import { review } from "./review";
import { search } from "./search";
import { source } from "./source";
import { timeline } from "./timeline";

dates();
panel();
progress();
search();
source();
timeline();
network();
review();
