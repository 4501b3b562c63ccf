/** Reading time grows as the text does, at full size. */
import {costsWhatItIsLong} from "../../support/linear.js";

costsWhatItIsLong(10_000);
