// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/WeightsCheck.h"

#include "core/base/Hashing.h"
#include "core/learning/models/Tensors.h"
#include "core/learning/models/TorchErrors.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

QString nameOf(const KnownWeights &known)
{
    return u"%1 of %2"_s.arg(known.name, known.publisher);
}

/// Names such as model.safetensors are any network's: only those with digits of the hash count.
bool isNamedAfterItsHash(const KnownWeights &known)
{
    return !known.sha256.isEmpty() && known.file.contains(known.sha256.first(8));
}

/// The entry of this hash, else the one whose telling name the file has.
std::optional<KnownWeights> entryFor(const WeightsCatalogue &catalogue, const WeightsCheck &check)
{
    for (const KnownWeights &known : catalogue.files) {
        if (known.hasHash(check.sha256))
            return known;
    }
    const QString name = QFileInfo(check.file).fileName();
    for (const KnownWeights &known : catalogue.files) {
        if (isNamedAfterItsHash(known) && name == known.file)
            return known;
    }
    return std::nullopt;
}

void judge(WeightsCheck &check, WeightsVerdict verdict, const QString &message)
{
    check.verdict = verdict;
    check.message = message;
}

/// Has the name of a known file, but not its content.
void judgeDamaged(WeightsCheck &check)
{
    const KnownWeights &known = *check.known;
    const QString name = QFileInfo(check.file).fileName();
    if (known.bytes && check.bytes != *known.bytes)
        judge(check, WeightsVerdict::Damaged,
              u"%1 is not the published file of this name: it has %2 bytes instead of %3. Fetch it "
              "again."_s.arg(name)
                  .arg(check.bytes)
                  .arg(*known.bytes));
    else
        judge(check, WeightsVerdict::Damaged,
              u"%1 is not the published file of this name: its SHA-256 begins with %2 instead of "
              "%3. Fetch it again."_s.arg(name, check.sha256.first(8), known.sha256.first(8)));
}

/// Reads the tensors and fits them into the network that they name.
void judgeContent(WeightsCheck &check)
{
    const QString name = QFileInfo(check.file).fileName();
    const auto content = readWeightsFile(check.file);
    if (!content)
        return judge(check, WeightsVerdict::Wrong, content.error().message);
    const auto signature = signatureOf(*content);
    if (!signature)
        return judge(check, WeightsVerdict::Wrong,
                     u"%1 holds %2 tensors, but no weights of mobilenet_v2, resnet50 or "
                     "efficientnet_b3."_s.arg(name)
                         .arg(content->tensors.size()));
    check.architecture = signature->architecture;
    check.classes = classesOfHead(*content);
    const auto network = nets::makeNetwork(
        signature->architecture, {.classes = check.classes.value_or(1), .initialise = false});
    const auto fit =
        fitWeights(*content, name, signature->architecture, nets::wantedTensors(*network),
                   check.classes ? HeadPolicy::Required : HeadPolicy::New);
    if (!fit)
        return judge(check, WeightsVerdict::Damaged, fit.error().message);
    const QString what =
        check.classes
            ? u"%1 with a head of %2 classes"_s.arg(architectureKey(signature->architecture))
                  .arg(*check.classes)
            : u"%1 without a head"_s.arg(architectureKey(signature->architecture));
    if (check.known && check.known->hasFullHash())
        return judge(
            check, WeightsVerdict::Known,
            u"%1 is %2: its SHA-256 is the published one."_s.arg(name, nameOf(*check.known)));
    if (check.known)
        return judge(check, WeightsVerdict::Known,
                     u"%1 is %2: its SHA-256 begins with the published digits %3."_s.arg(
                         name, nameOf(*check.known), check.known->sha256));
    judge(check, WeightsVerdict::Fits,
          u"%1 is none of the known files, but fits: %2, %3's names."_s.arg(
              name, what, signature->naming == Naming::Timm ? u"timm"_s : u"torchvision"_s));
}

} // namespace

QString weightsVerdictKey(WeightsVerdict verdict)
{
    switch (verdict) {
    case WeightsVerdict::Known:
        return u"known"_s;
    case WeightsVerdict::Fits:
        return u"fits"_s;
    case WeightsVerdict::Damaged:
        return u"damaged"_s;
    case WeightsVerdict::Wrong:
        break;
    }
    return u"wrong"_s;
}

Result<WeightsCheck> checkWeightsFile(const QString &path, const WeightsCatalogue &catalogue,
                                      const Feedback &feedback)
{
    const QFileInfo info(path);
    if (!info.isFile())
        return failure(u"The weights file %1 does not exist."_s.arg(path));
    WeightsCheck check;
    check.file = path;
    check.bytes = info.size();
    LD_TRY_ASSIGN(check.sha256, sha256OfFile(path));
    if (feedback.isCancelled())
        return Error::cancelled();
    check.known = entryFor(catalogue, check);
    if (check.known && !check.known->hasHash(check.sha256)) {
        judgeDamaged(check);
        return check;
    }
    try {
        judgeContent(check);
    } catch (const std::exception &exception) {
        return nets::errorFrom(exception, u"check of the weights"_s);
    }
    return check;
}

} // namespace lesiondesk
