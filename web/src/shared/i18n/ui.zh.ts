import type { Words } from './text';
import type { uiEn } from './ui.en';

export const uiZh: Words<typeof uiEn> = {
  close: '关闭',
  next: '下一个',
  previous: '上一个',
  retry: '重试',
  undo: '撤销',
  cancel: '取消',
  save: '保存',
  saved: '已保存',
  copy: '复制',
  copied: '已复制',
  loading: '正在载入',
  safe: '没有改动任何内容。',
};
