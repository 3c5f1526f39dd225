#include "tests/bench/lookup/many_questions.h"

namespace cts::bench {
namespace {

struct Piece {
    const char* zh;
    const char* initials;
    const char* en;
};
constexpr Piece subjects[] = {{"彩铃", "cl", "ring-back tone"},   {"流量包", "llb", "data pack"},
                              {"宽带", "kd", "broadband"},        {"国际漫游", "gjmy", "roaming abroad"},
                              {"来电提醒", "ldtx", "call alert"}, {"短信套餐", "dxtc", "message plan"},
                              {"副卡", "fk", "second card"},      {"积分", "jf", "bonus points"}};
constexpr Piece actions[] = {{"到期以后", "dqyh", "expires"},
                             {"取消的时候", "qxdsh", "is cancelled"},
                             {"办理之前", "blzq", "is ordered"},
                             {"欠费停机", "qftj", "is suspended"},
                             {"换号码", "hhm", "changes number"}};
constexpr Piece questions[] = {{"会自动扣费吗", "hzdkfm", "am I charged"},
                               {"要带什么证件", "ydsmzj", "which papers are needed"},
                               {"在哪里能看到", "znlnkd", "where is it shown"},
                               {"几天可以生效", "jtkysx", "how many days does it take"},
                               {"能退多少钱", "ntdsq", "how much is refunded"}};

// What an offer is called: two characters and a word, so that a question has something of its own.
constexpr const char* name_characters[] = {"云", "海", "星", "河", "金", "秋", "春", "风", "晨", "光",
                                           "雪", "松", "竹", "兰", "龙", "凤", "虎", "鹤", "山", "湖",
                                           "桥", "塔", "灯", "船", "玉", "珠", "红", "蓝", "青", "白"};
constexpr const char* names[] = {"aurora", "breeze",  "cobalt", "dahlia",  "ember",   "fjord",  "garnet",
                                 "harbor", "indigo",  "jasper", "kestrel", "lagoon",  "meadow", "nectar",
                                 "opal",   "prairie", "quartz", "river",   "saffron", "tundra"};

std::string padded(std::size_t number) {  // so that no number begins another
    const auto digits = std::to_string(number);
    return std::string(7 - digits.size(), '0') + digits;
}

template <class Pieces>
const Piece& piece(const Pieces& pieces, std::size_t number) {
    return pieces[number % std::size(pieces)];
}

struct Parts {
    explicit Parts(std::size_t number)
        : subject(piece(subjects, number)),
          action(piece(actions, number / std::size(subjects))),
          question(piece(questions, number / std::size(subjects) / std::size(actions))),
          name_zh(std::string(name_characters[number * 31 % std::size(name_characters)]) +
                  name_characters[number * 17 / 30 % std::size(name_characters)]),
          name_en(std::string(names[number * 7 % std::size(names)]) + " " +
                  names[number * 13 / 20 % std::size(names)]) {}
    const Piece& subject;
    const Piece& action;
    const Piece& question;
    std::string name_zh;
    std::string name_en;
};

std::vector<std::string> characters_of(const std::string& text) {
    std::vector<std::string> characters;
    for (const char c : text) {
        if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) characters.emplace_back();
        characters.back() += c;
    }
    return characters;
}

// Chinese by characters, by initials, in English, each in its turn; the number last, for it tells them apart.
std::string words_for(std::size_t number) {
    const Parts parts(number);
    const auto told_apart = " " + padded(number);
    switch (number % 4) {
        case 0:
            return std::string(parts.question.zh) + told_apart;
        case 1:
            return parts.subject.initials + told_apart;
        case 2:
            return parts.name_en + told_apart;
        default:
            return parts.name_zh + parts.subject.zh + told_apart;
    }
}

}  // namespace

std::vector<faq::Entry> many_questions(int count) {
    std::vector<faq::Entry> entries;
    for (std::size_t n = 0; n < static_cast<std::size_t>(count); ++n) {
        const Parts parts(n);
        const auto number = padded(n);
        faq::Entry entry;
        entry.name = "entry-" + std::to_string(n);
        entry.question = {parts.name_zh + parts.subject.zh + parts.action.zh + parts.question.zh + " " + number,
                          std::string(parts.question.en) + " when the " + parts.name_en + " " + parts.subject.en + " " +
                              parts.action.en + " " + number};
        entry.uses = static_cast<std::int64_t>(n * 7919 % 1'000);
        entries.push_back(std::move(entry));
    }
    return entries;
}

std::vector<Typed> typed_for(const std::vector<faq::Entry>& entries, int count) {
    std::vector<Typed> all;
    for (int i = 0; i < count; ++i) {
        Typed typed;
        typed.looked_for = static_cast<std::size_t>(i) * 7919 % entries.size();
        std::string so_far;
        for (const auto& character : characters_of(words_for(typed.looked_for)))
            typed.so_far.push_back(so_far += character);
        all.push_back(std::move(typed));
    }
    return all;
}

}  // namespace cts::bench
