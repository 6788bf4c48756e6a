/** FormApp's items without a question: PageBreakItem, SectionHeaderItem, ImageItem and VideoItem. */

import { EnumMember } from '../../execution/wire.js';
import type { Alignment } from '../../forms/definition.js';
import { badParameters, ServiceObject } from '../base/base.js';
import { BaseItem } from './item-base.js';
import { navigationOf } from './navigation.js';

export class SectionHeaderItem extends BaseItem {
  readonly className = 'SectionHeaderItem';
}

export class PageBreakItem extends BaseItem {
  readonly className = 'PageBreakItem';

  /** Where the page before this break leads. */
  setGoToPage(target: unknown): this {
    const navigation = navigationOf(target);
    if (!navigation) throw badParameters(this.className, 'setGoToPage', [target]);
    return this._set({ navigation });
  }
  getGoToPage(): PageBreakItem | null {
    const { navigation } = this._data();
    return navigation?.type === 'GO_TO_PAGE' ? this._same(navigation.page) : null;
  }
  getPageNavigationType(): EnumMember {
    return new EnumMember(`PageNavigationType.${this._data().navigation?.type ?? 'CONTINUE'}`);
  }
}

abstract class MediaItem extends BaseItem {
  getAlignment(): EnumMember {
    return new EnumMember(`Alignment.${this._data().alignment ?? 'LEFT'}`);
  }
  setAlignment(alignment: string): this {
    const name = /^Alignment\.(LEFT|CENTER|RIGHT)$/.exec(String(alignment))?.[1];
    if (!name) throw badParameters(this.className, 'setAlignment', [alignment]);
    return this._set({ alignment: name as Alignment });
  }
  getWidth(): number {
    return this._data().width ?? 0;
  }
  setWidth(width: number): this {
    if (typeof width !== 'number' || !(width > 0)) throw badParameters(this.className, 'setWidth', [width]);
    return this._set({ width: Math.round(width) });
  }
}

/** What Google calls a BlobSource, as far as an image needs it. */
interface ImageBlob {
  getBytes(): number[];
  getContentType(): string | null;
}

export class ImageItem extends MediaItem {
  readonly className = 'ImageItem';

  setImage(image: unknown): this {
    const source = image as { getBlob?(): unknown };
    const blob = (typeof source?.getBlob === 'function' ? source.getBlob() : image) as ImageBlob;
    if (!(blob instanceof ServiceObject) || typeof blob.getBytes !== 'function') {
      throw badParameters(this.className, 'setImage', [image]);
    }
    const type = blob.getContentType() ?? '';
    if (!/^image\/(png|jpeg|gif|webp)$/.test(type)) throw new Error(`Invalid image data: ${type || 'no content type'}`);
    return this._set({ source: `data:${type};base64,${Buffer.from(blob.getBytes()).toString('base64')}` });
  }
}

export class VideoItem extends MediaItem {
  readonly className = 'VideoItem';

  setVideoUrl(url: string): this {
    const id = /(?:^|youtu\.be\/|[?&]v=|\/embed\/|\/shorts\/)([\w-]{11})(?:$|[?&#])/.exec(String(url))?.[1];
    if (!id) throw new Error(`Invalid YouTube URL: ${url}`);
    return this._set({ source: id });
  }
}
