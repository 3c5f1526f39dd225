// A message is described once, by a function describe(shape, message) that names its members; a shape is what a
// description is run over: MessageReader or MessageWriter. So both directions cannot disagree.
//   shape.member(name, x)        must be there; may be absent when x is an optional or Patched, null when it is Patched
//   shape.with_default(name, x)  may be absent: x keeps its value
//   shape.unless_empty(name, x)  as with_default, and not written while empty
//   shape.said(name, problem)    a sentence for people: written, not read back
//   shape.answers(name, x)       a call's answers, typed by their form
//   shape.form_of(x)             x is the call whose form types what follows
#pragma once

#include <concepts>
#include <type_traits>

namespace cts::api {

template <class M, class T>
concept Of = std::same_as<std::remove_const_t<M>, T>;

template <class T>
concept NamedValue = std::is_enum_v<T>;

}  // namespace cts::api
