import { AboutController } from './about/about.controller.js';
import { AssetsController } from './assets.controller.js';
import { FrontController } from './front/front.controller.js';

/** Every controller that answers pages and what they need. */
export const pageControllers = [AssetsController, FrontController, AboutController];
