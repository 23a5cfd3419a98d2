import type { Words } from '~/shared/i18n/text';
import type { conversationsEn } from './conversations.en';

export const conversationsZh: Words<typeof conversationsEn> = {
  room: '协作室',
  stream: '消息与动态',
  readers: '有权查看客户的同事均可见',
  here: '同时在看：{{names}}',
  follow: '关注',
  unfollow: '取消关注',
  refused: '你无权查看此协作室，或权限已被收回。',
  empty: '还没有人发言。你写下的内容，了解此客户的各部门都能看到。',
  olderFailed: '更早的内容未能载入。',
  new: '新消息',
  newSince: '{{time}} 之后的新消息',
  toLatest: '回到最新',
  news_one: '· {{number}} 条新消息',
  news_other: '· {{number}} 条新消息',
  typing_one: '{{names}}正在输入',
  typing_other: '{{names}}正在输入',
  deleted: '消息已删除',
  edited: '已编辑',
  somebody: '某位同事',
};
