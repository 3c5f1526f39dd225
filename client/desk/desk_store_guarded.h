// How every use of the desk's file is guarded, for the files that make up the store (desk_store*.cpp). Nobody else
// includes it.
#pragma once

#include "client/desk/desk_file.h"
#include "client/desk/desk_store.h"

namespace cts::desk {

// What fails is said by the state until something succeeds again: a disk may have room later.
template <class Action>
auto DeskStore::guarded(Action action) -> Kept<decltype(action())> {
    using Result = decltype(action());
    const std::lock_guard lock(mutex_);
    if (!file_) return tl::unexpected(state().trouble.value_or(Trouble::failed));
    if (!key_) return tl::unexpected(Trouble::closed);
    try {
        if constexpr (std::is_void_v<Result>) {
            action();
            note_success();
            return {};
        } else {
            return action();
        }
    } catch (const Refused& refused) {
        return tl::unexpected(note(refused.trouble));
    } catch (const std::exception&) {  // no memory, bytes that are no UTF-8
        return tl::unexpected(note(Trouble::failed));
    }
}

}  // namespace cts::desk
