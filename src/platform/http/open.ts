import { SetMetadata } from '@nestjs/common';

export const OPEN = 'motpost:open';

/** Marks the few routes that tell nothing of anybody: health, metrics, the API document. */
export const Open = (): MethodDecorator & ClassDecorator => SetMetadata(OPEN, true);
