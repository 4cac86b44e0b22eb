// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/SamplePlan.h"

#include "core/base/Csv.h"
#include "core/base/Rng.h"
#include "core/import/LesionLook.h"
#include "core/import/LesionPainter.h"

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

constexpr int kFewest = 6; // of a class, so that a split leaves some on both sides

QString keyOf(size_t look)
{
    return QString::fromLatin1(lesionLooks()[look].key);
}

QString numbered(const QString &prefix, size_t number, int digits)
{
    return prefix + QString::number(number).rightJustified(digits, u'0');
}

/// Box and Muller's method.
double normal(Rng &rng)
{
    return std::sqrt(-2 * std::log(1 - rng.real())) * std::cos(2 * std::numbers::pi * rng.real());
}

class Planner
{
public:
    Planner(int images, quint64 seed) : m_images(images), m_rng(Rng::forStream(seed, 0)) {}

    SamplePlan plan()
    {
        const auto &looks = lesionLooks();
        int total = 0;
        for (const LesionLook &look : looks)
            total += look.macroscopic + look.anatomical;
        for (size_t k = 0; k < looks.size(); ++k) {
            const int all = looks[k].macroscopic + looks[k].anatomical;
            const auto count = std::max(kFewest, static_cast<int>(std::lround(
                                                     static_cast<double>(m_images) * all / total)));
            const auto anatomical =
                std::max(1, static_cast<int>(std::lround(static_cast<double>(count) *
                                                         looks[k].anatomical / all)));
            for (int i = 0; i < count; ++i)
                add(k, i < count - anatomical ? Modality::Macroscopic : Modality::Anatomical);
        }
        m_rng.shuffle(m_plan.items);
        assignPeople();
        mislabel();
        repeat();
        for (size_t i = 0; i < m_plan.items.size(); ++i)
            m_plan.items[i].name = nameOf(i);
        return m_plan;
    }

private:
    static QString nameOf(size_t i) { return numbered(u"img_"_s, i + 1, 4) + u".jpg"_s; }

    void add(size_t look, Modality modality)
    {
        SampleItem item;
        item.drawn = look;
        item.label = keyOf(look);
        item.modality = modality;
        const QStringList &regions = LesionPainter::regions();
        item.region = regions[static_cast<qsizetype>(
            m_rng.below(static_cast<std::uint64_t>(regions.size())))];
        m_plan.items.push_back(item);
    }

    /// Mostly one case a patient; some patients have two, some cases have two pictures.
    void assignPeople()
    {
        size_t patients = 0;
        size_t cases = 0;
        for (size_t i = 0; i < m_plan.items.size(); ++i) {
            SampleItem &item = m_plan.items[i];
            const SampleItem *before = i > 0 ? &m_plan.items[i - 1] : nullptr;
            const LesionLook &look = lesionLooks()[item.drawn];
            const bool secondView =
                before && before->drawn == item.drawn && before->modality != item.modality;
            if (secondView ||
                (before && std::abs(before->age - look.meanAge) < 12 && m_rng.coin(0.15))) {
                item.patient = before->patient;
                item.age = before->age;
                item.sex = before->sex;
            } else {
                item.patient = numbered(u"P"_s, ++patients, 4);
                item.age = std::clamp(
                    static_cast<int>(std::lround(look.meanAge + look.ageSpread * normal(m_rng))), 1,
                    99);
                item.sex = m_rng.coin(0.41) ? Sex::Male : Sex::Female; // the paper's 1422 of 3464
            }
            if (secondView) {
                item.lesionCase = before->lesionCase;
                item.region = before->region;
            } else {
                item.lesionCase = numbered(u"C"_s, ++cases, 4);
            }
        }
    }

    void mislabel()
    {
        const size_t wanted = std::max<size_t>(3, m_plan.items.size() / 40);
        for (size_t k = 0; k < wanted; ++k) {
            const size_t i = m_rng.below(m_plan.items.size());
            SampleItem &item = m_plan.items[i];
            const auto other =
                (item.drawn + 1 + m_rng.below(lesionLooks().size() - 1)) % lesionLooks().size();
            const bool isLarge =
                lesionLooks()[item.drawn].macroscopic > 200; // rare ones stay whole
            if (!isLarge || item.label != keyOf(item.drawn))
                continue;
            item.label = keyOf(other);
            m_plan.wrongLabels.append(
                u"%1: drawn as %2, labelled %3"_s.arg(nameOf(i), keyOf(item.drawn), item.label));
        }
    }

    /// Copies under other patients' names, one of them with another label.
    void repeat()
    {
        const size_t originals = m_plan.items.size();
        const size_t exact = 3 + originals / 400;
        const size_t near = 4 + originals / 400;
        for (size_t k = 0; k < exact + near; ++k) {
            const size_t from = m_rng.below(originals);
            SampleItem copy = m_plan.items[from];
            copy.copyOf = static_cast<int>(from);
            copy.exact = k < exact;
            copy.patient = numbered(u"P9"_s, k + 1, 3);
            copy.lesionCase = numbered(u"C9"_s, k + 1, 3);
            const size_t at = m_plan.items.size();
            if (k == 0) {
                copy.label = keyOf((copy.drawn + 1) % lesionLooks().size());
                if (copy.label == m_plan.items[from].label)
                    copy.label = keyOf((copy.drawn + 2) % lesionLooks().size());
                m_plan.wrongLabels.append(u"%1: drawn as %2, labelled %3"_s.arg(
                    nameOf(at), keyOf(copy.drawn), copy.label));
            }
            (copy.exact ? m_plan.exactDuplicates : m_plan.nearDuplicates)
                .append(u"%1 = %2"_s.arg(nameOf(at), nameOf(from)));
            m_plan.items.push_back(copy);
        }
    }

    int m_images;
    Rng m_rng;
    SamplePlan m_plan;
};

} // namespace

SamplePlan SamplePlan::make(int images, quint64 seed)
{
    return Planner(images, seed).plan();
}

QByteArray SamplePlan::csv() const
{
    QByteArray text = "image,diagnosis,patient,case,modality,age,sex,site\n";
    for (const SampleItem &item : items) {
        text += csvLine({item.name, item.label, item.patient, item.lesionCase,
                         modalityKey(item.modality), QString::number(item.age), sexKey(item.sex),
                         item.region}) +
                '\n';
    }
    return text;
}

} // namespace lesiondesk
