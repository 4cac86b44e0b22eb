// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Files.h"
#include "core/base/Hashing.h"
#include "core/learning/WeightsCheck.h"
#include "core/learning/models/Tensors.h"
#include "core/learning/weights/KeyNames.h"
#include "core/learning/weights/Safetensors.h"
#include "tests/support/Must.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

class TestWeightsCheck final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    TensorFile m_network; ///< MobileNet-V2 with seven classes

    QString write(const QString &name, const TensorFile &content)
    {
        const QString path = m_dir.filePath(name);
        test::must(writeFileAtomically(path, writeSafetensors(content)));
        return path;
    }
    static WeightsCatalogue catalogueOf(const QString &file, const QString &sha256,
                                        std::optional<qint64> bytes = {})
    {
        QJsonObject entry{{u"file"_s, file},
                          {u"architecture"_s, u"mobilenet_v2"_s},
                          {u"publisher"_s, u"somebody"_s},
                          {u"name"_s, u"fine weights"_s},
                          {u"url"_s, u"https://example.org/"_s + file},
                          {u"licence"_s, u"Apache-2.0"_s},
                          {u"sha256"_s, sha256}};
        if (bytes)
            entry.insert(u"bytes"_s, *bytes);
        return test::must(WeightsCatalogue::fromJson(
            QJsonDocument(QJsonObject{{u"files"_s, QJsonArray{entry}}}).toJson()));
    }
    static WeightsCheck checked(const QString &path, const WeightsCatalogue &catalogue)
    {
        Feedback feedback;
        return test::must(checkWeightsFile(path, catalogue, feedback));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_network = nets::stateOf(*nets::makeNetwork(Architecture::MobileNetV2, {7, 3}));
    }

    void theBuiltInCatalogueHoldsTogether()
    {
        const WeightsCatalogue catalogue = WeightsCatalogue::builtIn();
        std::set<Architecture> architectures;
        static const QRegularExpression hex(u"^([0-9a-f]{64}|[0-9a-f]{8})?$"_s);
        static const QRegularExpression digits(u"-([0-9a-f]{8})\\.pth$"_s);
        for (const KnownWeights &known : catalogue.files) {
            architectures.insert(known.architecture);
            QVERIFY2(hex.match(known.sha256).hasMatch(), qPrintable(known.sha256));
            QVERIFY2(known.url.startsWith(u"https://"_s) && known.url.endsWith(known.file),
                     qPrintable(known.url));
            // Both publishers put the first digits of the hash into the name.
            if (const auto named = digits.match(known.file); named.hasMatch())
                QCOMPARE(known.sha256.first(8), named.captured(1));
            // Four bytes a parameter and at most two per cent for names and statistics.
            const double parameters = known.architecture == Architecture::MobileNetV2 ? 3504872
                                      : known.architecture == Architecture::ResNet50  ? 25557032
                                                                                      : 12233232;
            const double bytes = known.bytes       ? static_cast<double>(*known.bytes)
                                 : known.mebibytes ? *known.mebibytes * 1048576
                                                   : parameters * 4;
            QVERIFY2(bytes >= parameters * 4 && bytes < parameters * 4 * 1.02,
                     qPrintable(known.file));
            QVERIFY(!known.top1 || (!known.source.isEmpty() && known.top1Size >= 224));
        }
        QCOMPARE(architectures.size(), size_t{3});
    }

    void aKnownFileIsKnownByItsHash()
    {
        const QString path = write(u"renamed.safetensors"_s, m_network);
        const QString hash = test::must(sha256OfFile(path));
        const auto whole = checked(path, catalogueOf(u"original.safetensors"_s, hash));
        QCOMPARE(whole.verdict, WeightsVerdict::Known);
        QCOMPARE(whole.architecture, std::optional(Architecture::MobileNetV2));
        QCOMPARE(whole.classes, std::optional(7));
        QVERIFY2(whole.message.contains(u"fine weights of somebody"_s), qPrintable(whole.message));
        const auto begin = checked(path, catalogueOf(u"original.safetensors"_s, hash.first(8)));
        QCOMPARE(begin.verdict, WeightsVerdict::Known);
        QVERIFY2(begin.message.contains(u"begins with the published digits "_s + hash.first(8)),
                 qPrintable(begin.message));
    }

    void anUnknownFileThatFitsSaysWhat()
    {
        const auto catalogue = catalogueOf(u"model.safetensors"_s, QString());
        // A name that every network has says nothing.
        const auto torchvision = checked(write(u"model.safetensors"_s, m_network), catalogue);
        QCOMPARE(torchvision.verdict, WeightsVerdict::Fits);
        QVERIFY(!torchvision.known);
        QVERIFY2(torchvision.message.contains(
                     u"mobilenet_v2 with a head of 7 classes, torchvision's names"_s),
                 qPrintable(torchvision.message));

        TensorFile renamed;
        for (const auto &[name, tensor] : m_network.tensors) {
            if (!name.startsWith(u"classifier"_s))
                renamed.tensors.emplace(timmName(Architecture::MobileNetV2, name), tensor);
        }
        const auto timm = checked(write(u"timm.safetensors"_s, renamed), catalogue);
        QCOMPARE(timm.verdict, WeightsVerdict::Fits);
        QVERIFY2(timm.message.contains(u"mobilenet_v2 without a head, timm's names"_s),
                 qPrintable(timm.message));
        QVERIFY(!timm.classes);
    }

    void aKnownNameWithAnotherContentIsDamaged()
    {
        const QString name = u"net-0123abcd.safetensors"_s;
        const QString path = write(name, m_network);
        const auto hash = checked(path, catalogueOf(name, u"0123abcd"_s));
        QCOMPARE(hash.verdict, WeightsVerdict::Damaged);
        QVERIFY2(hash.message.contains(u"instead of 0123abcd"_s), qPrintable(hash.message));
        QVERIFY(!hash.canBeUsed());
        const auto size = checked(path, catalogueOf(name, u"0123abcd"_s, 1000));
        QVERIFY2(size.message.contains(u"bytes instead of 1000"_s), qPrintable(size.message));
    }

    void brokenNetworksAreDamaged()
    {
        const auto catalogue = catalogueOf(u"x"_s, QString());
        TensorFile spoilt = m_network;
        spoilt.tensors.at(u"features.9.conv.0.0.weight"_s).bytes.fill('\xff');
        const auto nan = checked(write(u"nan.safetensors"_s, spoilt), catalogue);
        QCOMPARE(nan.verdict, WeightsVerdict::Damaged);
        QVERIFY2(nan.message.contains(u"features.9.conv.0.0.weight"_s), qPrintable(nan.message));

        TensorFile partial = m_network;
        partial.tensors.erase(u"features.9.conv.0.0.weight"_s);
        const auto missing = checked(write(u"part.safetensors"_s, partial), catalogue);
        QCOMPARE(missing.verdict, WeightsVerdict::Damaged);
        QVERIFY2(missing.message.contains(u"1 tensors are missing"_s), qPrintable(missing.message));
    }

    void whatIsNoneOfOursIsWrong()
    {
        const auto catalogue = catalogueOf(u"x"_s, QString());
        TensorFile other;
        other.tensors.emplace(u"linear.weight"_s, m_network.tensors.at(u"classifier.1.weight"_s));
        const auto foreign = checked(write(u"other.safetensors"_s, other), catalogue);
        QCOMPARE(foreign.verdict, WeightsVerdict::Wrong);
        QVERIFY2(foreign.message.contains(u"1 tensors, but no weights of"_s),
                 qPrintable(foreign.message));

        const QString text = m_dir.filePath(u"notes.txt"_s);
        test::must(writeFileAtomically(text, "hello"));
        QCOMPARE(checked(text, catalogue).verdict, WeightsVerdict::Wrong);
        Feedback feedback;
        QVERIFY(!checkWeightsFile(m_dir.filePath(u"none.pth"_s), catalogue, feedback));
        feedback.cancel();
        const auto cancelled = checkWeightsFile(text, catalogue, feedback);
        QVERIFY(!cancelled);
        QCOMPARE(cancelled.error().kind, Error::Kind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestWeightsCheck)
#include "tst_WeightsCheck.moc"
