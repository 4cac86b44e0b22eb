// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/LeakageCheck.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <bit>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

void findShared(const std::vector<LeakageItem> &items, LeakageKind kind,
                QString LeakageItem::*field, std::vector<LeakageFinding> &findings)
{
    QHash<QString, LeakageFinding> byKey;
    for (const LeakageItem &item : items) {
        if ((item.*field).isEmpty())
            continue;
        LeakageFinding &finding = byKey[item.*field];
        (item.partition == Partition::Test ? finding.test : finding.train).push_back(item.image);
    }
    const size_t first = findings.size();
    for (auto it = byKey.begin(); it != byKey.end(); ++it) {
        if (it->train.empty() || it->test.empty())
            continue;
        it->kind = kind;
        if (kind != LeakageKind::SamePicture)
            it->key = it.key();
        findings.push_back(std::move(*it));
    }
    std::sort(findings.begin() + static_cast<std::ptrdiff_t>(first), findings.end(),
              [](const LeakageFinding &a, const LeakageFinding &b) {
                  return a.test.front() < b.test.front();
              });
}

} // namespace

QString leakageKindKey(LeakageKind kind)
{
    switch (kind) {
    case LeakageKind::SamePatient:
        return u"patient"_s;
    case LeakageKind::SameCase:
        return u"case"_s;
    case LeakageKind::SamePicture:
        return u"picture"_s;
    case LeakageKind::AlikePicture:
        break;
    }
    return u"alike"_s;
}

std::vector<LeakageFinding> findLeakage(const std::vector<LeakageItem> &items, Feedback &feedback)
{
    std::vector<LeakageItem> ordered = items;
    std::sort(ordered.begin(), ordered.end(),
              [](const LeakageItem &a, const LeakageItem &b) { return a.image < b.image; });

    std::vector<LeakageFinding> findings;
    findShared(ordered, LeakageKind::SamePatient, &LeakageItem::patientKey, findings);
    findShared(ordered, LeakageKind::SameCase, &LeakageItem::caseKey, findings);
    findShared(ordered, LeakageKind::SamePicture, &LeakageItem::sha256, findings);

    std::vector<const LeakageItem *> train;
    for (const LeakageItem &item : ordered) {
        if (item.partition == Partition::Train && item.perceptualHash != 0)
            train.push_back(&item);
    }
    for (const LeakageItem &item : ordered) {
        if (item.partition != Partition::Test || item.perceptualHash == 0)
            continue;
        if (feedback.isCancelled())
            break;
        LeakageFinding finding;
        finding.kind = LeakageKind::AlikePicture;
        for (const LeakageItem *other : train) {
            if (std::popcount(item.perceptualHash ^ other->perceptualHash) <= kAlikeBits &&
                (item.sha256.isEmpty() || item.sha256 != other->sha256))
                finding.train.push_back(other->image);
        }
        if (!finding.train.empty()) {
            finding.test.push_back(item.image);
            findings.push_back(std::move(finding));
        }
    }
    return findings;
}

std::vector<ImageId> leakingImages(const std::vector<LeakageFinding> &findings)
{
    std::vector<ImageId> images;
    QSet<ImageId> seen;
    for (const LeakageFinding &finding : findings) {
        for (const auto &side : {finding.test, finding.train}) {
            for (const ImageId image : side) {
                if (!seen.contains(image))
                    images.push_back(image);
                seen.insert(image);
            }
        }
    }
    return images;
}

} // namespace lesiondesk
