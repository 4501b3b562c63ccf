/** Reading time grows as the text does; at full size nightly. */
import {costsWhatItIsLong} from "../../support/linear.js";

costsWhatItIsLong(4000);
