#include "client/presenter/desk_words.h"

#include "shared/words/words.h"

namespace cts::presenter {

using desk::Trouble;
using words::tr;

namespace {

std::string filled(const std::string& sentence, const words::Values& values) {
    return words::fill(sentence, values).value_or(sentence);
}

}  // namespace

std::string trouble_sentence(Trouble trouble, model::Language language) {
    switch (trouble) {
        case Trouble::read_only:
            return tr(
                "This PC cannot keep drafts: its folder cannot be written. Calls are still saved to the server; "
                "tell the administrator.",
                language);
        case Trouble::full:
            return tr(
                "This PC's disk is full, so drafts are not kept. Calls are still saved to the server; make room "
                "or tell the administrator.",
                language);
        case Trouble::in_use:
            return tr(
                "Another window of this program keeps the drafts of this PC. Go on there; here only the server "
                "keeps calls.",
                language);
        case Trouble::damaged:
            return tr(
                "The file for drafts on this PC is damaged and nothing is kept in it. Calls are still saved to "
                "the server; tell the administrator.",
                language);
        case Trouble::foreign:
            return tr(
                "The drafts on this PC belong to others and cannot be opened, so none are kept. Calls are still "
                "saved to the server; tell the administrator.",
                language);
        case Trouble::closed:
        case Trouble::failed:
            return tr("This PC cannot keep drafts now. Calls are still saved to the server; tell the administrator.",
                      language);
    }
    return {};
}

std::string put_aside_sentence(const std::filesystem::path& file, model::Language language) {
    return filled(tr("Part of what was kept on this PC could not be read. It is put aside as {file}, nothing is "
                     "deleted; tell the administrator.",
                     language),
                  {{"file", file.filename().string()}});
}

std::string refusal_sentence(const desk::Refusal& refusal, model::Language language) {
    switch (refusal.why) {
        case desk::Refusal::Why::unknown:
            return tr("The server does not answer, and you have not logged in on this PC before. Try again later.",
                      language);
        case desk::Refusal::Why::wrong_password:
            return tr("Name or password is wrong. The server does not answer, so the one last used here counts.",
                      language);
        case desk::Refusal::Why::wait:
            return filled(tr("Too many attempts. Wait {seconds} seconds, then try again.", language),
                          {{"seconds", std::to_string(refusal.wait.count())}});
        case desk::Refusal::Why::unavailable:
            return tr("The server does not answer. Try again later.", language);
    }
    return {};
}

std::string waiting_sentence(int waiting, model::Language language) {
    return filled(tr("Saved on this PC. {count} record will be sent once connected.",
                     "Saved on this PC. {count} records will be sent once connected.", waiting, language),
                  {{"count", std::to_string(waiting)}});
}

std::string attention_sentence(int calls, const std::string& why, model::Language language) {
    return filled(tr("{count} record is kept on this PC because the server does not take it: {why} Tell the team "
                     "leader.",
                     "{count} records are kept on this PC because the server does not take them: {why} Tell the team "
                     "leader.",
                     calls, language),
                  {{"count", std::to_string(calls)}, {"why", why}});
}

std::string offline_sentence(model::Language language) {
    return tr("The server does not answer. The next number comes by itself once it is back.", language);
}

std::string draft_back_sentence(model::Language language) {
    return tr("This call was not saved to the end. Everything is as you left it; go on with Enter.", language);
}

std::string taken_alone_sentence(model::Language language) {
    return tr("The server does not answer: earlier promises are not known. The call is kept here and looked at later.",
              language);
}

std::string no_form_here_sentence(model::Language language) {
    return tr(
        "The server does not answer, and this PC has no form of this project yet. Take the call down and enter it "
        "once the server is back.",
        language);
}

std::string stays_on_screen_sentence(Trouble trouble, model::Language language) {
    return tr("The server does not answer, so the call stays here. Keep this window open and save again.", language) +
           "\n" + trouble_sentence(trouble, language);
}

}  // namespace cts::presenter
