#include "admin/lists/fictional_names.h"

#include <array>
#include <string_view>

#include "admin/lists/seeded.h"

namespace cts::lists {
namespace {

using Words = std::array<std::string_view, 40>;

constexpr Words chinese_families{"王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周", "徐", "孙", "马", "朱",
                                 "胡", "郭", "何", "林", "高", "罗", "郑", "梁", "谢", "宋", "唐", "许", "邓", "冯",
                                 "韩", "曹", "曾", "彭", "萧", "蔡", "潘", "田", "董", "袁", "于", "余"};
constexpr Words chinese_men{"思远", "建国", "志强", "伟",   "俊杰", "浩然", "文博", "立新", "海涛", "明辉",
                            "子轩", "国栋", "永福", "家豪", "晓东", "学文", "振华", "宇航", "鹏飞", "少华",
                            "刚",   "磊",   "勇",   "涛",   "建平", "德明", "瑞林", "天佑", "嘉诚", "一鸣",
                            "光明", "泽宇", "承志", "俊",   "斌",   "凯",   "博文", "成龙", "正豪", "书豪"};
constexpr Words chinese_women{"秀英", "丽华", "静",   "敏",   "雪梅", "雨桐", "欣怡", "桂兰", "美玲", "晓燕",
                              "婷婷", "思琪", "玉珍", "春梅", "佳怡", "若曦", "淑芬", "海燕", "文静", "梦洁",
                              "芳",   "娟",   "莉",   "艳",   "红梅", "慧敏", "诗涵", "晨曦", "月娥", "秋菊",
                              "可欣", "雅文", "依诺", "玲",   "倩",   "颖",   "紫萱", "凤英", "素珍", "惠兰"};
constexpr Words english_families{"Smith",  "Jones",  "Taylor", "Brown",  "Evans",   "Walker", "Wright", "Green",
                                 "Hall",   "Wood",   "Clarke", "Hughes", "Edwards", "Lewis",  "Turner", "Hill",
                                 "Moore",  "Cooper", "Ward",   "Morris", "King",    "Baker",  "Harris", "Allen",
                                 "Parker", "Cook",   "Bailey", "Carter", "Reid",    "Murray", "Shaw",   "Fox",
                                 "Mason",  "Hunt",   "Marsh",  "Palmer", "Webb",    "Lane",   "Stone",  "Barker"};
constexpr Words english_men{"James",  "Robert",  "John",   "Michael", "David",  "William", "Richard", "Joseph",
                            "Thomas", "Charles", "Daniel", "Paul",    "Mark",   "George",  "Steven",  "Andrew",
                            "Edward", "Brian",   "Kevin",  "Peter",   "Simon",  "Adam",    "Henry",   "Oliver",
                            "Frank",  "Samuel",  "Martin", "Alan",    "Philip", "Hugh",    "Colin",   "Ian",
                            "Neil",   "Trevor",  "Walter", "Leo",     "Ralph",  "Victor",  "Stuart",  "Arthur"};
constexpr Words english_women{"Mary",    "Patricia", "Jennifer", "Linda", "Susan",  "Karen",  "Nancy",  "Helen",
                              "Sandra",  "Donna",    "Carol",    "Ruth",  "Sharon", "Laura",  "Sarah",  "Emma",
                              "Alice",   "Julia",    "Grace",    "Rose",  "Diana",  "Martha", "Fiona",  "Clare",
                              "Janet",   "Olivia",   "Hannah",   "Amy",   "Joan",   "Lucy",   "Pamela", "Wendy",
                              "Heather", "Anne",     "Ellen",    "Megan", "Phoebe", "Nora",   "Sylvia", "Edith"};

std::string_view one_of(const Words& words, Seeded& random) {
    return words[random.below(words.size())];
}

}  // namespace

FictionalName fictional_name(std::uint64_t seed, std::size_t n, model::Language language) {
    Seeded random(seed, n);
    const bool woman = random.below(2) == 0;
    if (language == model::Language::zh_CN) {
        std::string name(one_of(chinese_families, random));
        name += one_of(woman ? chinese_women : chinese_men, random);
        return {name, woman ? "女士" : "先生"};
    }
    std::string name(one_of(woman ? english_women : english_men, random));
    name += ' ';
    name += one_of(english_families, random);
    return {name, woman ? "Ms" : "Mr"};
}

}  // namespace cts::lists
