import type { problemEn } from './problem.en';
import type { Words } from './text';

export const problemZh: Words<typeof problemEn> = {
  'sign-in-needed': '登录已失效，登录后可继续。',
  'sign-in-refused': '邮箱与密码不匹配。',
  'too-many-attempts': '尝试次数过多，请 {{seconds}} 秒后再试；账号未锁定。',
  'administrator-needed': '仅管理员可以进行此操作。',
  'steward-needed': '仅数据管理员或该数据源所属部门的负责人可以进行此操作。',
  forbidden: '你的角色无权进行此操作，可由管理员调整。',
  absent: '内容不存在，或你无权查看。',
  'invitation-absent': '该链接已使用、已撤回或已过期，请联系邀请人重新发送。',
  'changed-meanwhile': '编辑期间已有他人修改。你填写的内容仍保留在此。',
  'password-too-short': '密码至少 {{minimum}} 个字符。',
  'password-too-common': '该密码过于常见，容易被猜中，请换一个。',
  'csrf-token-needed': '页面打开时间过长，请刷新后重试。',
  'request-too-large': '内容超过大小限制。',
  'field-needed': '缺少一项：{{field}}。',
  'email-taken': '{{email}} 已被使用。',
  'department-key-taken': '部门代号 {{key}} 已存在。',
  'department-key-fixed': '部门代号设定后不能更改。',
  'field-unfit': '此项内容不合要求：{{field}}。',
  'last-administrator': '公司至少需要一名管理员，请先指定另一名管理员。',
  'token-name-needed': '令牌需要名称，以说明用途。',
  'database-away': '数据库暂时没有响应。已保存的内容不会丢失，请稍后重试。',
  unreachable: '无法连接服务器。',
  unexpected: '服务器出错，已记录。',
};
