// What the desk and the line have to say, in the agent's language: what is, what it means, what to do.
#pragma once

#include <string>

#include "client/desk/desk_store.h"
#include "shared/model/language.h"

namespace cts::presenter {

std::string trouble_sentence(desk::Trouble trouble, model::Language language);
std::string put_aside_sentence(const std::filesystem::path& file, model::Language language);
std::string refusal_sentence(const desk::Refusal& refusal, model::Language language);
std::string waiting_sentence(int waiting, model::Language language);
std::string attention_sentence(int calls, const std::string& why, model::Language language);
std::string offline_sentence(model::Language language);  // between calls
std::string draft_back_sentence(model::Language language);
std::string taken_alone_sentence(model::Language language);   // an incoming call without the server
std::string no_form_here_sentence(model::Language language);  // and why it cannot be taken
std::string stays_on_screen_sentence(desk::Trouble trouble, model::Language language);

}  // namespace cts::presenter
