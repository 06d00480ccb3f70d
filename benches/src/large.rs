//! A machine with many configurations.

/// One with 201,640: two counts to 70, three flags, and two ids that are absent, equal or not.
pub const LARGE: &str = "
lifechart: 1
machine: large
types: {key: id, level: {type: count, max: 70}}
replies: {no: {}}
every_call: [no]
context:
  high: level
  low: level
  lit: bool
  armed: bool
  worn: bool
  mine: {type: key, optional: true}
  yours: {type: key, optional: true}
events:
  raise: {params: {key: key}}
  lower:
  swap:
  light:
  arm:
  wear:
  take: {params: {key: key}}
  give: {params: {key: key}}
initial: only
otherwise: {refuse: no}
states:
  only:
    transitions:
      raise: {guard: high < 70 && event.key != mine, assign: {high: high + 1}}
      lower: {guard: low < 70 && armed, assign: {low: low + 1}}
      swap: {guard: lit || worn, assign: {high: low, low: high}}
      light: {assign: {lit: \"!lit\"}}
      arm: {guard: yours.is_some(), assign: {armed: \"!armed\"}}
      wear: {assign: {worn: \"!worn\"}}
      take: {guard: mine == None, assign: {mine: event.key}}
      give: [{guard: yours == None, assign: {yours: event.key}}, {guard: event.key == yours, assign: {yours: None}}]
";
